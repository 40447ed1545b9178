package dev.muster.launch;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a community does on its way to living without its founders, as of a day.
///
/// @param asOf the day from which one looks back: what happened later does not count
/// @param begin when it was launched, or else when somebody first contributed
/// @param launched whether it was launched
/// @param aim what it is to reach; null where nobody has set it
/// @param readings day by day up to the last
/// @param tipped the day on which it first showed what it takes; null where it has not
public record Course(
        LocalDate asOf, LocalDate begin, boolean launched, @Nullable Aim aim, List<Reading> readings, @Nullable LocalDate tipped, Verdict verdict) {

    /// Where it stands.
    public enum Verdict {
        /// There is nothing to hold it against.
        NO_AIM,
        /// It has not been launched yet.
        NOT_BEGUN,
        /// It lives without its founders.
        TIPPED,
        ON_THE_WAY,
        /// More than half of the time has passed, and there are not half as many people as it takes.
        NOT_COALESCING
    }

    Course notBegun() {
        return new Course(asOf, begin, launched, aim, readings, null, Verdict.NOT_BEGUN);
    }

    public @Nullable Reading now() {
        return readings.isEmpty() ? null : readings.getLast();
    }

    /// @param begin the day of the launch
    static Verdict verdict(@Nullable Aim aim, List<Reading> readings, @Nullable LocalDate tipped, LocalDate begin, LocalDate asOf) {
        if (aim == null) {
            return Verdict.NO_AIM;
        }
        if (tipped != null) {
            return Verdict.TIPPED;
        }
        int people = readings.isEmpty() ? 0 : readings.getLast().people();
        boolean late = asOf.toEpochDay() - begin.toEpochDay() > aim.target().toEpochDay() - asOf.toEpochDay();
        return late && 2 * people < aim.people() ? Verdict.NOT_COALESCING : Verdict.ON_THE_WAY;
    }
}
