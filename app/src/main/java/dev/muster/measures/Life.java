package dev.muster.measures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What one person did in a place, in days and counts: up to the moment from which one looks back, and inside the window.
///
/// @param first the day of the first contribution ever
/// @param second the day of the second one, which may be the same; null where there is none
/// @param last the day of the latest
/// @param questions how many of the window's are this person's
/// @param present in which stretches of {@link Cohorts#DAYS} days since the first contribution there was one, as bits
record Life(LocalDate first, @Nullable LocalDate second, LocalDate last, long questions, long answers, long comments, int present) {

    long contributions() {
        return questions + answers + comments;
    }

    /// How many days passed from the first contribution to the latest.
    long days() {
        return ChronoUnit.DAYS.between(first, last);
    }

    /// Whether there was a contribution in that stretch of days; the first contribution is in stretch 0.
    boolean present(int stretch) {
        return (present >> stretch & 1) == 1;
    }

    /// Whether nothing came any more for so many days.
    boolean silent(LocalDate today, int days) {
        return !last.plusDays(days).isAfter(today);
    }

    /// Whether there was a second contribution within so many days of the first.
    boolean cameBack(int days) {
        return second != null && !second.isAfter(first.plusDays(days));
    }
}
