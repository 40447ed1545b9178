package dev.muster.purposes;

import dev.muster.goals.Direction;
import dev.muster.purposes.OutcomeDraft.Kind;
import dev.muster.purposes.OutcomeMeasure.Computed;
import dev.muster.purposes.OutcomeMeasure.Observed;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An outcome measure as programs read it.
///
/// @param baseline of an observed one, with its day
/// @param measure of a derived one, with its days, its factor and the window that is its baseline
/// @param baselineTo the day after the window's last
public record OutcomeJson(
        Kind kind, String name, String unit, Direction direction, BigDecimal target, LocalDate due, boolean baselined,
        @Nullable BigDecimal baseline, @Nullable LocalDate baselineDay,
        @Nullable String measure, @Nullable Integer days, @Nullable BigDecimal factor,
        @Nullable LocalDate baselineFrom, @Nullable LocalDate baselineTo) {

    public static OutcomeJson of(OutcomeMeasure outcome) {
        return switch (outcome.source()) {
            case Observed observed -> new OutcomeJson(Kind.OBSERVED, outcome.name(), outcome.unit(), outcome.direction(),
                    outcome.target(), outcome.due(), observed.baselined(), observed.baseline(), observed.baselineDay(),
                    null, null, null, null, null);
            case Computed computed -> new OutcomeJson(Kind.DERIVED, outcome.name(), outcome.unit(), outcome.direction(),
                    outcome.target(), outcome.due(), computed.baselined(), null, null,
                    computed.measure().measure(), computed.measure().days(), computed.measure().factor(),
                    computed.baseline() == null ? null : computed.baseline().from(),
                    computed.baseline() == null ? null : computed.baseline().to());
        };
    }
}
