package dev.muster.purposes;

import dev.muster.goals.Direction;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An outcome measure about to be set down. Baselines may come later; the gate waits for them.
///
/// @param kind whether it is observed or derived
/// @param name a derived one may leave it to its measure
/// @param baseline of an observed one, with its day
/// @param measure of a derived one: the name of the measure, its days and a factor (1 where none is given)
/// @param baselineFrom of a derived one: the first day of the baseline's window
/// @param baselineTo the day after its last
public record OutcomeDraft(
        @Nullable Kind kind, @Nullable String name, @Nullable String unit, @Nullable Direction direction,
        @Nullable BigDecimal target, @Nullable LocalDate due,
        @Nullable BigDecimal baseline, @Nullable LocalDate baselineDay,
        @Nullable String measure, @Nullable Integer days, @Nullable BigDecimal factor,
        @Nullable LocalDate baselineFrom, @Nullable LocalDate baselineTo) {

    public enum Kind { OBSERVED, DERIVED }
}
