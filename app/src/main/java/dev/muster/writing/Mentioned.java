package dev.muster.writing;

import dev.muster.items.Hint;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.people.spi.FirstQuestion;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.writing.MentionedStore.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where people are named: each sees where they are themselves, as far as they may see the text.
@Service
public class Mentioned {
    /// The page on which they stand.
    public static final String ADDRESS = "/my/mentions";
    /// How many a part of the list holds.
    public static final int PART = 30;
    /// Further new ones are not counted.
    public static final int MOST_COUNTED = 100;
    /// Somebody is named in a thread and has not seen it yet.
    public static final Hint NAMED = new Hint("named", "writing.may_name_me(i.id)");
    private static final int MOST_IN_A_THREAD = 20;
    private final MentionedStore store;
    private final Items items;
    private final Clock clock;

    Mentioned(MentionedStore store, Items items, Clock clock) {
        this.store = store;
        this.items = items;
        this.clock = clock;
    }

    /// A part of the list.
    ///
    /// @param after marker for what stands below; null where this is the end
    public record Part(List<Mention> mentions, @Nullable String after) {}

    /// Where the viewer is named, last first.
    ///
    /// @param after marker of the part above, or null to begin
    /// @throws Refusal `shell.not-signed-in`, `shell.cursor`
    public Part list(@Nullable String after, Viewer viewer) {
        var from = after == null ? null : marker(after);
        var found = store.latest(viewer.self(), from == null ? null : from.at(), from == null ? null : from.item(), false, PART + 1);
        var shown = mentions(found.subList(0, Math.min(PART, found.size())));
        return new Part(shown, found.size() > PART ? shown.getLast().marker() : null);
    }

    /// The latest that the viewer has not seen.
    public List<Mention> unseen(int most, Viewer viewer) {
        return viewer.signedIn() ? mentions(store.latest(viewer.self(), null, null, true, most)) : List.of();
    }

    /// How many the viewer has not seen, no more than {@link #MOST_COUNTED}.
    public int count(Viewer viewer) {
        return viewer.signedIn() ? UnseenCount.known(viewer).orElseGet(() -> store.unseen(viewer.self(), MOST_COUNTED)) : 0;
    }

    /// The same, asked while it is found out who they are.
    public FirstQuestion first() {
        return UnseenCount.QUESTION;
    }

    /// The texts of a thread that name the viewer, who has not seen it yet, in the order in which they were written.
    public List<Item> unseenIn(Item thread, Viewer viewer) {
        if (!viewer.signedIn()) {
            return List.of();
        }
        var found = store.unseenIn(thread.id(), viewer.self(), MOST_IN_A_THREAD);
        var known = items.all(found);
        return found.stream().flatMap(each -> Stream.ofNullable(known.get(each))).toList();
    }

    /// How a text names the viewer; empty where it does not, or the viewer may not see it.
    Optional<Mention> of(UUID item, Viewer viewer) {
        return store.find(item, viewer.self()).flatMap(named -> mentions(List.of(named)).stream().findFirst());
    }

    private List<Mention> mentions(List<Named> found) {
        var known = items.all(found.stream().map(Named::item).toList());
        var threads = items.all(known.values().stream().map(Item::root).distinct().toList());
        return found.stream().filter(each -> known.containsKey(each.item())).map(each -> {
            var item = Objects.requireNonNull(known.get(each.item()));
            return new Mention(item, threads.getOrDefault(item.root(), item), each.by(), each.at(), each.seen());
        }).toList();
    }

    private record Marker(Instant at, UUID item) {}

    private Marker marker(String text) {
        int middle = text.indexOf('~');
        try {
            var item = items.find(text.substring(middle + 1));
            return new Marker(Instant.parse(text.substring(0, Math.max(0, middle))), item.map(Item::id).orElseThrow(Mentioned::noMarker));
        } catch (DateTimeException _) {
            throw noMarker();
        }
    }

    private static Refusal noMarker() {
        return new Refusal(Reason.INVALID, "shell.cursor");
    }

    /// Notes that the viewer has seen what these texts say of them.
    @Transactional
    public void see(Collection<Item> texts, Viewer by) {
        store.see(by.self(), texts, clock.instant());
    }

    /// Notes the same of everything up to a moment.
    @Transactional
    public void seeAll(Instant upTo, Viewer by) {
        store.seeAll(by.self(), upTo, clock.instant());
    }

    /// Whether the viewer gets a letter when somebody names them.
    public boolean wantsLetters(Viewer viewer) {
        return store.wantsLetters(viewer.self());
    }

    @Transactional
    public void letters(boolean wanted, Viewer by) {
        store.letters(by.self(), wanted);
    }
}
