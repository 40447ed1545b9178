package dev.muster.communities;

import dev.muster.purposes.Gate;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.PurposeState;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Role;
import dev.muster.rights.Roles;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Giving a community that did not coalesce another purpose, through the same gate that it was opened by. It begins to be seeded anew.
@Service
public class Repurposing {
    private static final int LONGEST_REASON = 2_000;
    private final Stages stages;
    private final StageStore store;
    private final Communities communities;
    private final Gate gate;
    private final Purposes purposes;
    private final Roles roles;

    Repurposing(Stages stages, StageStore store, Communities communities, Gate gate, Purposes purposes, Roles roles) {
        this.stages = stages;
        this.store = store;
        this.communities = communities;
        this.gate = gate;
        this.purposes = purposes;
        this.roles = roles;
    }

    /// Gives it another purpose: all of it, or nothing.
    ///
    /// @param purpose null where none is named, or none that the sponsor may see
    /// @throws Refusal `communities.step.from`, `communities.step.only.SPONSOR`
    /// @throws Invalid with exactly what is missing, at the gate and in the reason
    @Transactional
    public Community repurpose(Community community, @Nullable Purpose purpose, @Nullable String reason, Viewer by) {
        stages.requireFrom(community, Step.REPURPOSE);
        if (!Stages.takes(Step.REPURPOSE, community, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "communities.step.only.SPONSOR", community.title());
        }
        check(community, purpose, reason);
        var next = Objects.requireNonNull(purpose);
        stages.take(community, Step.REPURPOSE, reason, by);
        store.repurpose(community.id(), next.id());
        purposes.repurposed(next, community.place(), by);
        return communities.at(community.place().handle());
    }

    private void check(Community community, @Nullable Purpose purpose, @Nullable String reason) {
        var problems = new ArrayList<>(new Invalid.Check().text(reason, "reason", LONGEST_REASON).found());
        problems.addAll(missing(community, purpose));
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    /// What a purpose lacks to be the next one of a community.
    ///
    /// @param purpose null where none is named, or none that the sponsor may see
    public List<Invalid.Problem> missing(Community community, @Nullable Purpose purpose) {
        var problems = new ArrayList<>(new Invalid.Check()
                .that(purpose == null || !purpose.id().equals(community.charter().purpose()), "purpose", "communities.repurpose.same").found());
        problems.addAll(gate.missing(purpose, new Gate.Request(community.charter().owner(), guides(community.id()), community.place().seenBy())));
        return problems;
    }

    /// The purposes that a community may be given, as far as they go.
    public List<Purpose> possible(Community community, int most) {
        return Stream.of(PurposeState.values()).filter(PurposeState::approved).flatMap(each -> purposes.all(each, null, most).stream())
                .filter(each -> !each.id().equals(community.charter().purpose())).limit(most).toList();
    }

    private List<UUID> guides(UUID place) {
        return roles.holders(Role.GUIDE, place);
    }
}
