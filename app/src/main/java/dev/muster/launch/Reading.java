package dev.muster.launch;

import java.time.LocalDate;
import java.util.OptionalDouble;

/// What a community shows on a day, looking back over {@link Tipping#DAYS} days.
///
/// @param people how many besides the founders contributed
/// @param questions how many were asked; one of the last day that nobody has answered yet does not count
/// @param answered how many of them somebody besides the founders and the asker has answered
public record Reading(LocalDate day, int people, int questions, int answered) {

    /// Whether that is what tipping takes.
    boolean enough(int wanted) {
        return people >= wanted && questions >= Tipping.FEWEST_QUESTIONS && answered >= Tipping.ANSWERED * questions;
    }

    /// The share of questions answered, where there are enough to speak of one.
    public OptionalDouble share() {
        return questions < Tipping.FEWEST_QUESTIONS ? OptionalDouble.empty() : OptionalDouble.of((double) answered / questions);
    }
}
