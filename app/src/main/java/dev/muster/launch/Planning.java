package dev.muster.launch;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.communities.Community;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/// Who plans a launch, who may look at the plan, and how a change of it is written down.
public final class Planning {
    /// The plan's own pages tell it to those who may see it; the log keeps it for the system alone.
    static final int NOBODY = 0;

    private Planning() {}

    /// Whether somebody plans a launch: the community's guides and sponsor, and those who lead the organisation.
    public static boolean plans(Community community, Viewer viewer) {
        return plans(community.id(), viewer);
    }

    private static boolean plans(UUID place, Viewer viewer) {
        return viewer.signedIn() && (viewer.leads() || viewer.guides(place) || viewer.holds(Role.SPONSOR, place));
    }

    /// Whether somebody may look at the plan: members, and those who plan.
    public static boolean sees(Community community, Viewer viewer) {
        return sees(community.id(), viewer);
    }

    /// The same for the place of a community.
    public static boolean sees(UUID place, Viewer viewer) {
        return plans(place, viewer) || viewer.memberOf(place);
    }

    static void require(Community community, Viewer by) {
        requirePlanner(community, by);
        requireOpen(community);
    }

    /// @throws Refusal `launch.only-planners`
    public static void requirePlanner(Community community, Viewer by) {
        by.self();
        if (!plans(community, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "launch.only-planners", community.title());
        }
    }

    static void requireOpen(Community community) {
        if (community.closed()) {
            throw new Refusal(Reason.CONFLICT, "rights.place.closed", community.title());
        }
    }

    /// @throws Refusal `launch.only-members`
    public static void requireSight(Community community, Viewer by) {
        by.self();
        if (!sees(community, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "launch.only-members", community.title());
        }
    }

    /// The day that it is.
    static LocalDate day(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static Act act(Community community, Verb verb, UUID object, String kind, Instant now, Viewer by) {
        return Act.inPlace(by.self(), verb, object, kind, community.id(), NOBODY, now);
    }
}
