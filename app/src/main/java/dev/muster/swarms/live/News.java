package dev.muster.swarms.live;

import dev.muster.swarms.Swarm;
import dev.muster.swarms.Timeline;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What has changed in a room, as one viewer sees it.
///
/// @param whole whether `part` is the whole latest part of the timeline, in the place of what was known
/// @param part what was said and done, or stands differently now
/// @param gone what is not to be seen any more: `entry-` or `step-`, and its name
/// @param standing whether something has changed beyond what was said: how the swarm stands, who takes part
/// @param here who takes part and has the room open
/// @param greeting whether those who are here have changed
public record News(Swarm swarm, boolean whole, Timeline.Part part, List<String> gone, boolean standing, Set<UUID> here, boolean greeting) {

    /// For whoever knows all the rest.
    News onlyWhoIsHere() {
        return new News(swarm, false, new Timeline.Part(List.of(), List.of(), null), List.of(), false, here, true);
    }

    boolean any() {
        return whole || standing || greeting || !gone.isEmpty() || !part.entries().isEmpty() || !part.steps().isEmpty();
    }
}
