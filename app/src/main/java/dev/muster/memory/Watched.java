package dev.muster.memory;

import dev.muster.items.Visits;
import dev.muster.rights.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The pages that somebody follows, where others have changed something since they looked. Trifles count for nothing.
@Service
public class Watched {
    private final WatchStore store;
    private final Memory memory;
    private final Visits visits;

    Watched(WatchStore store, Memory memory, Visits visits) {
        this.store = store;
        this.memory = memory;
        this.visits = visits;
    }

    /// @param changes how many are new to the viewer, no more than a hundred
    /// @param known the revision that the viewer knows
    public record Unread(MemoryPage page, int changes, int known) {}

    /// Those that were followed last come first.
    public List<Unread> news(int most, Viewer viewer) {
        if (!viewer.signedIn()) {
            return List.of();
        }
        var found = store.followed(viewer.self(), most);
        var pages = memory.of(found.stream().map(WatchStore.Found::page).toList()).stream().collect(Collectors.toMap(MemoryPage::id, Function.identity()));
        return found.stream().filter(each -> pages.containsKey(each.page())).map(each -> unread(Objects.requireNonNull(pages.get(each.page())), each)).toList();
    }

    /// What is new to the viewer in a page that they follow; nothing where nothing is.
    public Optional<Unread> news(MemoryPage page, Viewer viewer) {
        return viewer.signedIn() ? store.of(page.id(), viewer.self()).map(each -> unread(page, each)) : Optional.empty();
    }

    private static Unread unread(MemoryPage page, WatchStore.Found found) {
        return new Unread(page, found.changes(), Math.max(1, found.first() - 1));
    }

    /// Notes that the viewer has read a page as it was at a moment.
    ///
    /// @throws dev.muster.shell.Refusal `shell.not-signed-in`
    @Transactional
    public void see(MemoryPage page, Instant upTo, Viewer by) {
        visits.note(page.item(), upTo, by);
    }
}
