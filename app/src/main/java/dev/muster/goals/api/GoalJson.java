package dev.muster.goals.api;

import dev.muster.goals.Direction;
import dev.muster.goals.Goal;
import dev.muster.goals.GoalKind;
import dev.muster.people.Named;
import dev.muster.people.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A goal.
///
/// @param owner the person who answers for it
record GoalJson(
        String handle, String title, GoalKind kind, String measure, String unit, Direction direction, BigDecimal baseline,
        LocalDate baselineDay, BigDecimal target, LocalDate due, @Nullable Named owner, Instant created) {

    static GoalJson of(Goal goal, @Nullable Person owner) {
        return new GoalJson(goal.handle(), goal.title(), goal.kind(), goal.measure(), goal.unit(), goal.direction(),
                goal.baseline(), goal.baselineDay(), goal.target(), goal.due(), Named.of(owner), goal.created());
    }
}
