package dev.muster.communities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step that a community has taken.
///
/// @param by null where the clock took it
/// @param reason empty where none was given
public record Taken(Step step, @Nullable UUID by, String reason, Instant at) {}
