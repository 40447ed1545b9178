package dev.muster.items;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.rights.Viewer;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes items to where they belong: a reply to another thread, a thread to another place.
@Service
public class Regrouping {
    private final ItemStore store;
    private final Clock clock;

    Regrouping(ItemStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Puts a reply below another item, with all that stands below it. Whether the viewer may is its kind's own business; whoever
    /// does it keeps both places in order.
    @Transactional
    public void carry(Item reply, Item to, String why, Viewer by) {
        store.carry(reply.id(), to, Act.onItem(by.self(), Verb.MOVE, reply.id(), reply.kind(), to.place(), clock.instant()).target(to.id())
                .detail(Map.of("how", "split", "from", reply.root(), "reason", why)));
    }

    /// Takes a thread with all that stands in it to another place. Both places' logs say so, since either counts it or does not
    /// from then on.
    @Transactional
    public void carry(Item thread, UUID place, String why, Viewer by) {
        var detail = Map.of("how", "moved", "from", thread.place(), "to", place, "reason", why);
        var leaving = Act.onItem(by.self(), Verb.MOVE, thread.id(), thread.kind(), thread.place(), clock.instant()).detail(detail);
        store.carry(thread.id(), place, leaving);
        store.record(Act.onItem(by.self(), Verb.MOVE, thread.id(), thread.kind(), place, leaving.at()).detail(detail));
    }
}
