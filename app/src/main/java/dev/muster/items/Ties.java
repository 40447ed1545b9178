package dev.muster.items;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.rights.Viewer;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What belongs together: duplicates, what was split from something, what became something else.
@Service
public class Ties {
    private final LinkStore links;
    private final Clock clock;

    Ties(LinkStore links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /// Ties two items together; tying them twice changes nothing.
    @Transactional
    public void tie(Item from, Link.Kind kind, Item to, Viewer by) {
        var now = clock.instant();
        links.tie(from.id(), to.id(), kind, now,
                Act.onItem(by.self(), Verb.ADD, from.id(), "link", from.place(), now).target(to.id()).detail("kind", kind.word()));
    }

    /// Takes away every tie of a kind that begins at an item.
    @Transactional
    public void untie(Item from, Link.Kind kind, Viewer by) {
        links.untie(from.id(), kind,
                Act.onItem(by.self(), Verb.REMOVE, from.id(), "link", from.place(), clock.instant()).detail("kind", kind.word()));
    }

    /// Takes away one tie; where there is none, nothing happens.
    @Transactional
    public void untie(Item from, Link.Kind kind, Item to, Viewer by) {
        links.untie(from.id(), kind, to.id(),
                Act.onItem(by.self(), Verb.REMOVE, from.id(), "link", from.place(), clock.instant()).target(to.id()).detail("kind", kind.word()));
    }

    /// The ties of an item to others that the viewer may see, in both directions.
    public List<Link> of(Item item) {
        return links.any(item.id()) ? links.of(item.id()) : List.of();
    }
}
