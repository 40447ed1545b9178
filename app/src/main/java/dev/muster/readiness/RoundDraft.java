package dev.muster.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A round about to be opened.
///
/// @param id null for a new one; a retry of the same request names the same id
/// @param units what the units are called, in their order
/// @param closes the last day on which one may answer
public record RoundDraft(@Nullable UUID id, @Nullable String name, List<String> units, @Nullable LocalDate closes, boolean shared) {}
