package dev.muster.chain;

import dev.muster.communities.Community;
import dev.muster.goals.Goal;
import dev.muster.goals.Vision;
import dev.muster.purposes.Purpose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What leads from the vision to outcomes, path by path, as far as the viewer sees it.
///
/// A path is a community with what it is for; whatever has led to no community yet is a path that ends there, so that it
/// is counted once, too.
///
/// @param vision null where none was written
/// @param more whether there is more than is read at once
public record Chain(@Nullable Vision vision, List<Path> paths, boolean more) {

    /// One path.
    ///
    /// @param envisioned whether the goal is one of those that the vision names
    /// @param purpose null where the goal has none
    /// @param community null where the purpose has none
    /// @param outcome null without a community
    public record Path(boolean envisioned, Goal goal, @Nullable Purpose purpose, @Nullable Community community, @Nullable OutcomeState outcome) {}
}
