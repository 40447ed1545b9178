package dev.muster.adapt;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a review is about to decide.
///
/// @param into the community that it is merged into
/// @param next the purpose for which it goes on where it is repurposed
/// @param purpose what became of the purpose; where null, what an earlier review said, or else that it goes on
public record Conclusion(@Nullable Verdict verdict, @Nullable String reason, @Nullable UUID into, @Nullable UUID next, @Nullable PurposeFate purpose, Costs costs) {}
