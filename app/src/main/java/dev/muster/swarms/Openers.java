package dev.muster.swarms;

import dev.muster.communities.Charter;
import dev.muster.communities.Communities;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.web.Times;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Who opens swarms: staff who may write in a place, and others where its charter says so.
@Component
class Openers {
    private final Communities communities;

    Openers(Communities communities) {
        this.communities = communities;
    }

    boolean may(Place place, Viewer viewer) {
        return place.closed() == null && viewer.signedIn() && place.welcomes(viewer) && (viewer.audience() == Audience.EMPLOYEE || of(place).contains(viewer.audience()));
    }

    private Set<Audience> of(Place place) {
        return communities.charter(place.id()).map(Charter::swarmsBy).orElse(Set.of(Audience.EMPLOYEE));
    }

    /// @throws Refusal `swarms.place-closed`, `shell.not-signed-in`, `swarms.open.only-staff`, `swarms.open.only-some`
    void require(Place place, Viewer by) {
        requireOpen(place);
        by.self();
        if (!may(place, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, of(place).size() == 1 ? "swarms.open.only-staff" : "swarms.open.only-some", place.title());
        }
    }

    /// @throws Refusal `swarms.place-closed`
    static void requireOpen(Place place) {
        if (place.closed() != null) {
            throw new Refusal(Reason.CONFLICT, "swarms.place-closed", place.title(), Times.day(place.closed()));
        }
    }
}
