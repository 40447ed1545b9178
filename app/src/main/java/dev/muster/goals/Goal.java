package dev.muster.goals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What the organisation wants, by how much and by when.
///
/// @param measure what is counted: "share of kegs that come back"
/// @param baselineDay the day on which the baseline was read
/// @param owner the person who answers for it
public record Goal(
        UUID id, String handle, String title, GoalKind kind, String measure, String unit, Direction direction,
        BigDecimal baseline, LocalDate baselineDay, BigDecimal target, LocalDate due, UUID owner, Instant created) {

    public String address() {
        return "/goals/" + handle;
    }
}
