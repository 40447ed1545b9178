package dev.muster.goals.spi;

import dev.muster.goals.Goal;
import dev.muster.shell.web.Link;
import java.util.Optional;

/// A page on a goal that another module has, which the goal's own leads to. Spring collects them by type.
public interface GoalPage {

    /// Nothing where the viewer of the moment has no use for it.
    Optional<Link> of(Goal goal);
}
