package dev.muster.items;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.rights.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who follows which items.
@Service
public class Followers {
    private final LinkStore links;
    private final Clock clock;

    Followers(LinkStore links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Transactional
    public void follow(Item item, Viewer by) {
        var now = clock.instant();
        links.follow(item.id(), by.self(), now, Act.onItem(by.self(), Verb.FOLLOW, item.id(), item.kind(), item.place(), now));
    }

    @Transactional
    public void unfollow(Item item, Viewer by) {
        links.unfollow(item.id(), by.self(),
                Act.onItem(by.self(), Verb.UNDO, item.id(), item.kind(), item.place(), clock.instant()).detail("of", Verb.FOLLOW));
    }

    /// What of a kind the viewer follows, the last first.
    public List<UUID> followed(String kind, int most, Viewer viewer) {
        return viewer.signedIn() ? links.followed(viewer.self(), kind, most) : List.of();
    }

    public boolean include(Item item, Viewer viewer) {
        return viewer.signedIn() && links.follows(item.id(), viewer.self());
    }
}
