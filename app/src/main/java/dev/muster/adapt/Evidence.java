package dev.muster.adapt;

import dev.muster.goals.Direction;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a community did in a stretch of time, for nobody in particular of one audience: what a review stands on, and a report.
///
/// @param from the first day
/// @param to the day after its last
/// @param outcome null where the community has no purpose that can be told
/// @param people how many contributed; null where there were some, but fewer than five
public record Evidence(
        LocalDate from, LocalDate to, @Nullable Outcome outcome, @Nullable Long people, Answers answers, Asked asked, Promised promised) {

    /// The outcome against where it started and where it should go.
    ///
    /// @param value null where nothing is known, or it rests on fewer than five cases
    /// @param day the day of the value
    /// @param n the cases that a computed value rests on; null for a reading
    public record Outcome(
            String name, String unit, Direction direction, double target, LocalDate due, @Nullable Double baseline,
            @Nullable Double value, @Nullable LocalDate day, @Nullable Long n, List<Point> series) {

        public boolean reached() {
            return value != null && (direction == Direction.UP ? value >= target : value <= target);
        }

        /// Whether it stands better than a value from before; null where one of them is not known.
        @Nullable Boolean better(@Nullable Double before) {
            return value == null || before == null ? null : direction == Direction.UP ? value > before : value < before;
        }
    }

    /// A value of the outcome on a day.
    public record Point(LocalDate day, double value) {}

    /// So many of so many; null hits where there are fewer than five.
    public record Part(@Nullable Long hits, long n) {}

    /// What became of questions.
    ///
    /// @param day answered within a day, of those that are a day old
    /// @param accepted of those that have an answer
    /// @param reused how often somebody said that an answer solved theirs too
    public record Answers(long questions, long answered, Part day, Part accepted, long reused) {}

    /// What was asked of the organisation, and what it answered.
    public record Asked(long asked, long waiting, long done, long declined) {}

    /// How promises were kept that first fell due in the time.
    public record Promised(long kept, long promises, long overdue) {}
}
