package dev.muster.conversation;

import java.time.Instant;
import java.util.UUID;

/// What one person says about an answer after trying it.
///
/// @param note what happened, where it did not work
public record Reuse(UUID answer, UUID person, boolean worked, String note, Instant at) {}
