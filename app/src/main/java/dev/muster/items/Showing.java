package dev.muster.items;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes who sees an item: shows it to more audiences or to fewer, hides it, shows it again.
@Service
public class Showing {
    private final ItemStore store;
    private final Clock clock;

    Showing(ItemStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Shows an item to more audiences, just as the caller saw it. What hangs on it keeps its own.
    ///
    /// @param layer all who shall see it, of those who see what it replies to
    /// @throws Refusal `items.wider`, `shell.stale` where somebody changed it meanwhile
    @Transactional
    public Item widen(Item item, Set<Audience> layer, Viewer by) {
        var above = item.parent() == null ? Optional.<Item>empty() : store.find(item.parent());
        if (!layer.containsAll(item.layer()) || above.isPresent() && !above.get().layer().containsAll(layer)) {
            throw new Refusal(Reason.NOT_ALLOWED, "items.wider");
        }
        if (layer.equals(item.layer())) {
            return item;
        }
        var now = clock.instant();
        var act = act(item, layer, by, now);
        if (!store.widen(item, Audience.mask(layer), now, item.parent() == null ? act : act.target(item.parent()))) {
            throw new Refusal(Reason.STALE, "shell.stale");
        }
        return store.find(item.id()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    /// Shows an item to just these audiences, as the caller saw it. What stands below it is seen by no more of them, and keeps its own besides.
    ///
    /// @param layer all who shall see it, the viewer among them
    /// @throws Refusal `shell.stale` where somebody changed it meanwhile
    @Transactional
    public Item among(Item item, Set<Audience> layer, Viewer by) {
        if (layer.equals(item.layer())) {
            return item;
        }
        var now = clock.instant();
        if (!store.among(item, Audience.mask(layer), now, act(item, layer, by, now))) {
            throw new Refusal(Reason.STALE, "shell.stale");
        }
        return store.find(item.id()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    private static Act act(Item item, Set<Audience> layer, Viewer by, Instant now) {
        return Act.onItem(by.self(), Verb.UPDATE, item.id(), item.kind(), item.place(), now)
                .detail(Map.of("of", "layer", "from", Audience.mask(item.layer()), "to", Audience.mask(layer)));
    }

    /// Hides an item and everything below it from all but the guides of its place, or shows it again.
    ///
    /// @throws Refusal `items.only-guides`
    @Transactional
    public void hide(Item item, boolean hidden, String reason, Viewer by) {
        if (!by.guides(item.place())) {
            throw new Refusal(Reason.NOT_ALLOWED, "items.only-guides");
        }
        var now = clock.instant();
        var act = Act.onItem(by.self(), hidden ? Verb.REMOVE : Verb.ADD, item.id(), item.kind(), item.place(), now)
                .detail("reason", reason);
        store.hide(item.id(), hidden ? now : null, act);
    }
}
