package dev.muster.purposes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A purpose about to be proposed.
///
/// @param id null for a new one; a retry of the same request names the same id
public record Proposal(@Nullable UUID id, @Nullable String title, @Nullable Path path) {}
