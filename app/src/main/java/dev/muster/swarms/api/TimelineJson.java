package dev.muster.swarms.api;

import dev.muster.people.Named;
import dev.muster.rights.Audience;
import dev.muster.swarms.Deed;
import dev.muster.swarms.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was said and done in a swarm, each in the order of time.
///
/// @param earlier what to ask for with `before` to read what was before; missing at the beginning
record TimelineJson(List<EntryJson> entries, List<StepJson> steps, @Nullable Instant earlier) {

    /// @param version what showing it to others has to name
    record EntryJson(String handle, Entry.Kind kind, Entry.Mark mark, @Nullable Named by, String body, Set<Audience> layer, Instant at, int version) {}

    record StepJson(Deed deed, String word, @Nullable Named by, @Nullable Named other, Instant at) {}
}
