package dev.muster.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A goal about to be stated. Whatever is missing is said at once.
///
/// @param id null for a new one; a retry of the same request names the same id
public record GoalDraft(
        @Nullable UUID id, @Nullable String title, @Nullable GoalKind kind, @Nullable String measure, @Nullable String unit,
        @Nullable Direction direction, @Nullable BigDecimal baseline, @Nullable LocalDate baselineDay,
        @Nullable BigDecimal target, @Nullable LocalDate due, @Nullable UUID owner) {

    public GoalDraft withId(@Nullable UUID known) {
        return new GoalDraft(known, title, kind, measure, unit, direction, baseline, baselineDay, target, due, owner);
    }
}
