package dev.muster.swarms.api;

import dev.muster.people.Named;
import dev.muster.rights.Audience;
import dev.muster.swarms.Lesson;
import dev.muster.swarms.Part;
import dev.muster.swarms.Severity;
import dev.muster.swarms.SwarmState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A swarm.
///
/// @param community handle of the community in which it is
/// @param sufferer who has the problem, where that is somebody here
/// @param successor to whom it is offered
/// @param beat when somebody last did something for it
/// @param lesson how what was learned is kept
/// @param pages handles of the pages that keep it
record SwarmJson(
        String handle, String community, String title, String wrong, String tried, String whom, Severity severity, SwarmState state, Set<Audience> layer, List<String> skills,
        @Nullable Named owner, @Nullable Named successor, @Nullable Named sufferer, Instant opened, Instant beat, @Nullable Instant helped, @Nullable Instant relieved,
        @Nullable Instant resolved, String solution, @Nullable Instant confirmed, @Nullable Instant closed, @Nullable Lesson lesson, String reason, List<String> pages,
        List<PartJson> parts) {

    /// Somebody who takes part, or was asked to.
    record PartJson(@Nullable Named person, Part.Role role, Part.Standing standing, Instant since) {}
}
