package dev.muster.adapt;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.communities.Repurposing;
import dev.muster.communities.Stage;
import dev.muster.communities.Stages;
import dev.muster.purposes.Endings;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Viewer;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// What a decision does to the community and to its purpose, in the transaction in which it is taken.
@Component
class Consequences {
    private final Communities communities;
    private final Stages stages;
    private final Repurposing repurposing;
    private final Purposes purposes;
    private final Endings endings;

    Consequences(Communities communities, Stages stages, Repurposing repurposing, Purposes purposes, Endings endings) {
        this.communities = communities;
        this.stages = stages;
        this.repurposing = repurposing;
        this.purposes = purposes;
        this.endings = endings;
    }

    /// The purpose ends first, so that it is the review that says how.
    ///
    /// @param proven whether the outcome has moved in two reviews
    void follow(Community community, Review.Decided decided, boolean proven, Viewer by) {
        var reason = decided.reason();
        if (decided.purpose().ends()) {
            endings.end(community.charter().purpose(), community.id(), decided.purpose().state(), reason, by);
        }
        if (decided.verdict() == Verdict.REPURPOSE) {
            repurposing.repurpose(community, purposes.find(Objects.requireNonNull(decided.next())).orElse(null), reason, by);
        } else if (decided.verdict().ends()) {
            communities.close(community, reason, by);
        } else if (proven && community.charter().stage() == Stage.TIPPED) {
            stages.prove(community, reason, by);
        }
    }
}
