package dev.muster.chain;

import dev.muster.chain.Chain.Path;
import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.goals.Goal;
import dev.muster.goals.Goals;
import dev.muster.goals.Vision;
import dev.muster.goals.Visions;
import dev.muster.purposes.Endings;
import dev.muster.purposes.Outcomes;
import dev.muster.purposes.Promise;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.PurposeState;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Tells how the vision, goals, purposes, communities and outcomes hang together, for the organisation or for one goal.
@Service
public class Chains {
    private static final int MOST = 1_000;
    private static final int MOST_GOALS = 100;

    /// Of so many communities the outcome is looked at; it is computed anew for each viewer.
    private static final int MOST_OUTCOMES = 60;

    private final Visions visions;
    private final Goals goals;
    private final Purposes purposes;
    private final Outcomes outcomes;
    private final Endings endings;
    private final Communities communities;

    Chains(Visions visions, Goals goals, Purposes purposes, Outcomes outcomes, Endings endings, Communities communities) {
        this.visions = visions;
        this.goals = goals;
        this.purposes = purposes;
        this.outcomes = outcomes;
        this.endings = endings;
        this.communities = communities;
    }

    /// Of the whole organisation. What was declined is left out, and what serves no goal yet.
    ///
    /// @throws Refusal `shell.gone` for those who are not staff: goals and purposes are theirs
    public Chain whole(Viewer viewer) {
        requireStaff(viewer);
        return chain(goals.all(null, MOST_GOALS + 1));
    }

    /// Of one goal.
    ///
    /// @throws Refusal `shell.gone`
    public Chain of(Goal goal, Viewer viewer) {
        requireStaff(viewer);
        return chain(List.of(goal));
    }

    private static void requireStaff(Viewer viewer) {
        if (viewer.audience() != Audience.EMPLOYEE) {
            throw new Refusal(Reason.GONE, "shell.gone");
        }
    }

    private Chain chain(List<Goal> aims) {
        var vision = visions.current().orElse(null);
        var shown = ordered(aims.stream().limit(MOST_GOALS).toList(), vision);
        var serving = shown.stream().collect(Collectors.toMap(Goal::id, each -> purposes.serving(each.id(), MOST + 1)));
        var live = shown.stream().flatMap(each -> live(Objects.requireNonNull(serving.get(each.id()))).stream()).toList();
        var places = communities.all(null, MOST).stream().collect(Collectors.groupingBy(each -> each.charter().purpose()));
        var states = states(live, places);
        var paths = new ArrayList<Path>();
        shown.forEach(goal -> paths.addAll(paths(goal, envisioned(goal, vision), live(Objects.requireNonNull(serving.get(goal.id()))), places, states)));
        return new Chain(vision, paths, aims.size() > MOST_GOALS || serving.values().stream().anyMatch(each -> each.size() > MOST));
    }

    /// What was not declined.
    private static List<Purpose> live(List<Purpose> serving) {
        return serving.stream().limit(MOST).filter(each -> each.state() != PurposeState.DECLINED).toList();
    }

    /// Those of the vision first, so that bands cross little.
    private static List<Goal> ordered(List<Goal> aims, @Nullable Vision vision) {
        return Stream.concat(aims.stream().filter(each -> envisioned(each, vision)), aims.stream().filter(each -> !envisioned(each, vision))).toList();
    }

    private static boolean envisioned(Goal goal, @Nullable Vision vision) {
        return vision != null && vision.goals().contains(goal.id());
    }

    private static List<Path> paths(Goal goal, boolean envisioned, List<Purpose> serving, Map<UUID, List<Community>> places, Map<UUID, OutcomeState> states) {
        if (serving.isEmpty()) {
            return List.of(new Path(envisioned, goal, null, null, null));
        }
        return serving.stream().flatMap(purpose -> {
            var opened = places.getOrDefault(purpose.id(), List.of());
            return opened.isEmpty() ? Stream.of(new Path(envisioned, goal, purpose, null, null))
                    : opened.stream().map(each -> new Path(envisioned, goal, purpose, each, Objects.requireNonNull(states.get(each.id()))));
        }).toList();
    }

    /// A purpose in one of its communities.
    private record Pair(UUID purpose, UUID place) {}

    /// What a review found needs no more looking at.
    private Map<UUID, OutcomeState> states(List<Purpose> live, Map<UUID, List<Community>> places) {
        var promises = live.stream().map(Purpose::promise).filter(Objects::nonNull).map(Objects::requireNonNull).collect(Collectors.toMap(Promise::purpose, each -> each));
        var shown = live.stream().flatMap(each -> places.getOrDefault(each.id(), List.of()).stream()).toList();
        var achieved = endings.of(live.stream().filter(each -> each.state().opened()).map(Purpose::id).toList()).stream().filter(each -> each.fate() == PurposeState.ACHIEVED)
                .map(each -> new Pair(each.purpose(), each.place())).collect(Collectors.toSet());
        var states = shown.stream().filter(each -> achieved.contains(new Pair(each.charter().purpose(), each.id()))).collect(Collectors.toMap(Community::id, _ -> OutcomeState.ACHIEVED));
        shown.stream().filter(each -> !states.containsKey(each.id())).limit(MOST_OUTCOMES).forEach(each -> states.put(each.id(), state(each, promises.get(each.charter().purpose()))));
        shown.forEach(each -> states.putIfAbsent(each.id(), OutcomeState.NOT_LOOKED_AT));
        return states;
    }

    private OutcomeState state(Community community, @Nullable Promise promise) {
        return promise == null ? OutcomeState.UNKNOWN : OutcomeState.of(promise.outcome(), outcomes.standing(promise, community.id()));
    }
}
