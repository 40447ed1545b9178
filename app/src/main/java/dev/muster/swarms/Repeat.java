package dev.muster.swarms;

import java.time.Instant;
import java.util.UUID;

/// The same problem again, seen from one of two swarms.
///
/// @param other the swarm at the other end
/// @param by who linked them
public record Repeat(Swarm other, UUID by, Instant at) {}
