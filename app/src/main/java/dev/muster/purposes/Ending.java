package dev.muster.purposes;

import java.time.Instant;
import java.util.UUID;

/// How a purpose ended in one of its communities.
///
/// @param fate achieved or superseded, as a review found; or closed
public record Ending(UUID purpose, UUID place, PurposeState fate, String reason, Instant at) {}
