package dev.muster.measures;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many people contributed, over a window and month by month, months in which nobody did included.
public record Contributors(Count all, List<Month> months) {

    /// People and what they contributed.
    ///
    /// @param people null where there were some, but fewer than 5: they could be recognised
    /// @param contributions null with the people
    public record Count(@Nullable Long people, @Nullable Long contributions) {

        static Count of(long people, long contributions) {
            return people > 0 && people < Footing.LEAST ? new Count(null, null) : new Count(people, contributions);
        }

        public boolean hidden() {
            return people == null;
        }
    }

    /// @param whole whether all of the month lies in the window and is past
    public record Month(YearMonth month, Count count, boolean whole) {}
}
