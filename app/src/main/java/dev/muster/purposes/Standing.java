package dev.muster.purposes;

import dev.muster.goals.spi.Value;
import dev.muster.goals.spi.Window;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a purpose does against what it promised, as far as the viewer may know.
///
/// @param baseline where it started, null where nothing is known of that
/// @param now the latest value, null where there is none
/// @param series the values over time, oldest first: readings, or one a month
public record Standing(@Nullable Double baseline, @Nullable Now now, List<Point> series) {

    /// The latest value.
    ///
    /// @param window the days that it is computed over; null for a reading
    /// @param day the day of the reading, or the last day of the window
    public record Now(Value value, @Nullable Window window, LocalDate day) {}

    /// The value of a day, or of the month that begins with that day.
    public record Point(LocalDate day, Value value) {}
}
