package dev.muster.goals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A reading that was kept.
///
/// @param by who read it
/// @param at when it was written down here
public record Observation(LocalDate day, BigDecimal value, String note, UUID by, Instant at) {}
