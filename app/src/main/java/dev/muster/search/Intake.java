package dev.muster.search;

import dev.muster.activity.Verb;
import dev.muster.activity.spi.Activity;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Brings into an index what the activity log tells of, or all that there is.
///
/// Whatever an act tells of is read again, as it is now; so hearing an act twice does no harm.
final class Intake {
    private static final String IMPORT = "import";
    private static final String PLACE = "community";
    private static final String CLAIM = "claim";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BATCH = 500;
    /// These change nothing of what there is to find.
    private static final Set<Verb> UNSEEN = Set.of(Verb.FOLLOW, Verb.USE, Verb.VIEW, Verb.JOIN, Verb.LEAVE, Verb.OBSERVE, Verb.DECIDE);

    private final EntryStore entries;
    private volatile boolean ending;

    Intake(EntryStore entries) {
        this.entries = entries;
    }

    void begin() {
        ending = false;
    }

    /// Whoever fills an index stops, and is told so by a CancellationException.
    void end() {
        ending = true;
    }

    void takeIn(List<Activity> acts, Index into) {
        bring(into, touched(acts));
        var authors = acts.stream().filter(Intake::changesAuthors).flatMap(Intake::authors).collect(Collectors.toSet());
        if (!authors.isEmpty()) {
            bring(into, entries.by(authors));
        }
        acts.stream().filter(Intake::bringsAPlace).map(Activity::place).filter(Objects::nonNull).distinct()
                .forEach(place -> fill(into, last -> entries.after(last, place, BATCH)));
    }

    /// Reads everything.
    void fill(Index filled) {
        fill(filled, last -> entries.after(last, BATCH));
    }

    private static boolean changesAuthors(Activity act) {
        return act.kind().equals(CLAIM) && (act.verb() == Verb.ACCEPT || act.verb() == Verb.UNDO);
    }

    private static boolean bringsAPlace(Activity act) {
        return act.kind().equals(PLACE) && act.verb() == Verb.OPEN || act.kind().equals(IMPORT);
    }

    /// The author of imported work, and who turned out to be that author, or not.
    private static Stream<UUID> authors(Activity claim) {
        var detail = claim.detail();
        var person = detail == null ? null : JSON.readTree(detail).path("person").stringValue(null);
        return Stream.of(claim.target(), person == null ? null : UUID.fromString(person)).filter(Objects::nonNull);
    }

    /// The items whose entries may have changed. What an import brought is read when it is finished.
    private Collection<UUID> touched(List<Activity> acts) {
        var items = new LinkedHashSet<UUID>();
        var threads = new HashSet<UUID>();
        for (var act : acts) {
            var item = act.item();
            if (item != null && act.origin().equals("native") && !UNSEEN.contains(act.verb()) && !act.kind().equals("link")) {
                (act.verb() == Verb.CREATE ? items : threads).add(item);
            }
        }
        if (!threads.isEmpty()) {
            items.addAll(threads);
            items.addAll(entries.threads(threads));
        }
        return items;
    }

    private void bring(Index present, Collection<UUID> items) {
        var left = List.copyOf(items);
        for (int from = 0; from < left.size(); from += BATCH) {
            var some = left.subList(from, Math.min(left.size(), from + BATCH));
            present.bring(some, () -> entries.all(some));
        }
    }

    private void fill(Index filled, Function<@Nullable UUID, List<UUID>> after) {
        @Nullable UUID last = null;
        for (var ids = after.apply(null); !ids.isEmpty(); ids = after.apply(last)) {
            if (ending) {
                throw new CancellationException();
            }
            bring(filled, ids);
            last = ids.getLast();
        }
    }
}
