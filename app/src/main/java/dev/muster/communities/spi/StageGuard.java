package dev.muster.communities.spi;

import dev.muster.communities.Community;
import dev.muster.communities.Step;
import java.util.List;

/// What a module asks for before a community takes a step. Spring collects guards by type, in their `@Order`.
public interface StageGuard {

    /// What the community still lacks for this step, as the viewer of the moment may see it; nothing where the guard has nothing to ask.
    List<Missing> missing(Community community, Step step);
}
