package dev.muster.goals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What the organisation wants to become by working together, as one version says it.
///
/// @param version 1 for the first
/// @param reason why this version was written
/// @param goals those by which one would notice that it comes true
public record Vision(UUID id, int version, String statement, String reason, List<UUID> goals, UUID by, Instant at) {}
