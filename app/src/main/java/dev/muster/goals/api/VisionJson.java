package dev.muster.goals.api;

import dev.muster.goals.Vision;
import dev.muster.people.Named;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version of the vision.
///
/// @param version 1 for the first; what `If-Match` has to name to write the next one
/// @param goals handles of the goals that it is tied to
record VisionJson(int version, String statement, String reason, List<String> goals, @Nullable Named by, Instant at) {

    static VisionJson of(Vision vision, List<String> goals, @Nullable Named by) {
        return new VisionJson(vision.version(), vision.statement(), vision.reason(), goals, by, vision.at());
    }
}
