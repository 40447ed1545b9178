package dev.muster.swarms;

import dev.muster.items.Item;
import java.time.Instant;
import java.util.UUID;

/// A swarm of a span of time that repeats an earlier one.
///
/// @param by who linked them
public record Repeated(Item swarm, Item earlier, UUID by, Instant at) {}
