package dev.muster.purposes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A decision about to be taken.
///
/// @param review the day on which it is looked at again
/// @param traction what already works; growing a purpose that has a Go needs it
/// @param budget what growing may cost; growing a purpose that has a Go needs it
public record Ruling(
        @Nullable Verdict verdict, @Nullable String reason, @Nullable LocalDate review,
        @Nullable String traction, @Nullable String budget) {}
