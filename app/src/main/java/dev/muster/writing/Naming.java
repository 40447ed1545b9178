package dev.muster.writing;

import dev.muster.activity.Verb;
import dev.muster.activity.spi.Activity;
import dev.muster.activity.spi.ActivityConsumer;
import dev.muster.items.Item;
import dev.muster.items.text.BodyText;
import dev.muster.items.text.Format;
import dev.muster.items.text.NamedPeople;
import dev.muster.writing.NamingStore.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Notes whom texts name, once for each text and person, and has those told who may see it: when it is written, and when it is
/// shown to them later. It hears of texts from the log, so that nobody who writes waits.
///
/// What was imported names nobody, also where somebody here edits it: only what an edit adds counts.
@Component
class Naming implements ActivityConsumer {
    /// What happened earlier is not told: somebody reads the log anew.
    private static final Duration FRESH = Duration.ofDays(7);
    private static final Set<Verb> WRITES = Set.of(Verb.CREATE, Verb.UPDATE, Verb.DELETE);
    private static final Set<Verb> SHOWS = Set.of(Verb.CREATE, Verb.UPDATE, Verb.ADD, Verb.MOVE, Verb.UNDO);
    private final NamingStore store;
    private final MentionLetters letters;
    private final Clock clock;

    Naming(NamingStore store, MentionLetters letters, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "writing.mentions";
    }

    @Override
    public void on(List<Activity> acts) {
        var since = clock.instant().minus(FRESH);
        var fresh = acts.stream().filter(each -> each.origin().equals("native") && each.item() != null && each.actor() != null && each.recorded().isAfter(since)).toList();
        note(fresh.stream().filter(Naming::writes).toList());
        var threads = fresh.stream().filter(each -> SHOWS.contains(each.verb())).map(Activity::item).filter(Objects::nonNull).collect(Collectors.toSet());
        if (!threads.isEmpty()) {
            store.untold(threads).forEach(each -> letters.tell(each));
        }
    }

    /// An act about an item itself that changes what it says. Showing it to more is told with what hangs on it.
    private static boolean writes(Activity act) {
        return WRITES.contains(act.verb()) && act.object().equals(act.item());
    }

    private void note(List<Activity> writing) {
        var first = new LinkedHashMap<UUID, Activity>();
        writing.forEach(each -> first.putIfAbsent(each.object(), each));
        store.texts(first.keySet()).forEach(text -> note(text, Objects.requireNonNull(first.get(text.item()))));
    }

    /// @param act the first that is heard of what changed the text
    private void note(Text text, Activity act) {
        var named = NamedPeople.in(body(text.body()));
        store.keepOnly(text.item(), named);
        var before = act.verb() == Verb.CREATE ? null : store.before(text.item(), act.happened());
        var added = new LinkedHashSet<>(named);
        added.removeAll(before == null ? Set.of() : NamedPeople.in(body(before)));
        if (!added.isEmpty()) {
            store.name(text.item(), added, Objects.requireNonNull(act.actor()), act.happened());
        }
    }

    private static BodyText body(Item.Body body) {
        return new BodyText(Format.valueOf(body.format().name()), body.text());
    }
}
