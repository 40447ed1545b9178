package dev.muster.chain.api;

import dev.muster.chain.Chain;
import dev.muster.chain.Chains;
import dev.muster.chain.OutcomeState;
import dev.muster.communities.Stage;
import dev.muster.goals.Goals;
import dev.muster.purposes.PurposeState;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// How vision, goals, purposes, communities and outcomes hang together: for staff.
@RestController
@Tag(name = "Chain")
class ChainApi {
    private final Chains chains;
    private final Goals goals;

    ChainApi(Chains chains, Goals goals) {
        this.chains = chains;
        this.goals = goals;
    }

    /// A path: a community with what it is for, or what has led to no community yet.
    ///
    /// @param inVision whether the goal is one of those that the vision names
    /// @param goal handle of the goal
    /// @param purpose handle of the purpose
    /// @param community handle of the community
    /// @param outcome how its outcome stands against its own aim
    record PathJson(
            boolean inVision, String goal, @Nullable String purpose, @Nullable PurposeState state, @Nullable String community, @Nullable Stage stage,
            @Nullable OutcomeState outcome) {}

    /// @param vision version of the vision that stands, missing where none was written
    /// @param more whether there are more paths than these
    record ChainJson(@Nullable Integer vision, List<PathJson> paths, boolean more) {}

    @GetMapping("/api/v1/chain")
    ChainJson whole(Viewer viewer) {
        return json(chains.whole(viewer));
    }

    @GetMapping("/api/v1/goals/{goal}/chain")
    ChainJson of(@PathVariable String goal, Viewer viewer) {
        return json(chains.of(goals.at(goal), viewer));
    }

    private static ChainJson json(Chain chain) {
        return new ChainJson(chain.vision() == null ? null : chain.vision().version(), chain.paths().stream().map(ChainApi::path).toList(), chain.more());
    }

    private static PathJson path(Chain.Path path) {
        var goal = path.goal();
        var purpose = path.purpose();
        var community = path.community();
        return new PathJson(path.envisioned(), goal.handle(), purpose == null ? null : purpose.handle(), purpose == null ? null : purpose.state(),
                community == null ? null : community.place().handle(), community == null ? null : community.charter().stage(), path.outcome());
    }
}
