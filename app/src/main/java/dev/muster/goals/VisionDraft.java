package dev.muster.goals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of the vision about to be written. Whatever is missing is said at once.
///
/// @param id null for a new one; a retry of the same request names the same id
/// @param follows the version that its author had read; 0 where there was none
public record VisionDraft(
        @Nullable UUID id, int follows, @Nullable String statement, @Nullable String reason, List<UUID> goals) {}
