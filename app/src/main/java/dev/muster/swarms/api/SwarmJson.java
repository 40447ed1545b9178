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
/// @param repeats earlier swarms round the same problem, as far as you see them
/// @param repeatedBy later ones
/// @param from what it grew out of
record SwarmJson(
        String handle, String community, String title, String wrong, String tried, String whom, Severity severity, SwarmState state, Set<Audience> layer, List<String> skills,
        @Nullable Named owner, @Nullable Named successor, @Nullable Named sufferer, Instant opened, Instant beat, @Nullable Instant helped, @Nullable Instant relieved,
        @Nullable Instant resolved, String solution, @Nullable Instant confirmed, @Nullable Instant closed, @Nullable Lesson lesson, String reason, List<String> pages,
        List<PartJson> parts, List<OtherJson> repeats, List<OtherJson> repeatedBy, @Nullable OriginJson from) {

    /// @param kind such as `question` or `page`
    record OriginJson(String kind, String handle, String title) {}

    /// A swarm round the same problem, and what ended it.
    ///
    /// @param pages handles of the pages that keep it
    /// @param by who linked them; missing where nobody has
    record OtherJson(
            String handle, String title, SwarmState state, Instant opened, String solution, @Nullable Lesson lesson, String reason, List<String> pages, @Nullable Named by,
            @Nullable Instant at) {}

    /// @param swarms closest first
    record AlikeJson(List<OtherJson> swarms) {}

    /// Somebody who takes part, or was asked to.
    record PartJson(@Nullable Named person, Part.Role role, Part.Standing standing, Instant since) {}
}
