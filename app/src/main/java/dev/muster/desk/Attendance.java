package dev.muster.desk;

import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.rights.Viewer.Grant;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who works at which desk: staff where they may answer, and whoever guides a community at that one's.
@Component
class Attendance {
    private final Places places;
    private final Questions questions;

    Attendance(Places places, Questions questions) {
        this.places = places;
        this.questions = questions;
    }

    static boolean worksAt(Place place, Viewer viewer) {
        return place.closed() == null && place.welcomes(viewer) && belongs(place.id(), viewer);
    }

    private static boolean belongs(UUID place, Viewer viewer) {
        return viewer.audience() == Audience.EMPLOYEE || viewer.guides(place);
    }

    /// The communities that somebody belongs to or holds a role in, as far as they work at their desks.
    static boolean hasDesk(Viewer viewer) {
        return mine(viewer).stream().anyMatch(place -> belongs(place, viewer));
    }

    private static Set<UUID> mine(Viewer viewer) {
        var mine = new LinkedHashSet<>(viewer.memberships());
        viewer.grants().stream().map(Grant::place).filter(Objects::nonNull).forEach(mine::add);
        return mine;
    }

    List<Place> of(Viewer viewer) {
        requireColleague(viewer);
        return places.all(mine(viewer)).values().stream().filter(place -> worksAt(place, viewer))
                .sorted(Comparator.comparing(Place::title).thenComparing(Place::handle)).toList();
    }

    /// The desks that are looked at: all of the viewer's, or one.
    ///
    /// @throws Refusal `shell.not-signed-in`, `desk.only-staff`, `desk.place.only-staff`, `shell.gone`
    List<Place> at(Sought sought, Viewer viewer) {
        if (sought.community() == null) {
            return of(viewer);
        }
        var place = places.at(sought.community());
        requireColleague(place, viewer);
        return List.of(place);
    }

    private static void requireColleague(Viewer viewer) {
        viewer.self();
        if (viewer.audience() != Audience.EMPLOYEE && !hasDesk(viewer)) {
            throw new Refusal(Reason.NOT_ALLOWED, "desk.only-staff");
        }
    }

    private static void requireColleague(Place place, Viewer viewer) {
        viewer.self();
        if (!belongs(place.id(), viewer)) {
            throw new Refusal(Reason.NOT_ALLOWED, "desk.place.only-staff", place.title());
        }
    }

    /// Says no to whoever may not answer a question, and to whoever does not work at its desk.
    ///
    /// @throws Refusal `desk.place.only-staff`, and why one may not answer
    Place requireColleague(Question question, Viewer viewer) {
        var place = places.find(question.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        requireColleague(place, viewer);
        questions.requireAnswerer(question, place, viewer);
        return place;
    }
}
