package dev.muster.goals.spi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a measure says, with what makes it honest.
///
/// @param n how many cases it rests on
/// @param low the lower end of its 95 % interval, null where none applies
/// @param high the upper end
public record Value(double value, long n, @Nullable Double low, @Nullable Double high) {

    /// The same in another unit. A negative factor swaps the ends of the interval.
    public Value times(BigDecimal factor) {
        var by = factor.doubleValue();
        var one = low == null ? null : low * by;
        var other = high == null ? null : high * by;
        return by < 0 ? new Value(value * by, n, other, one) : new Value(value * by, n, one, other);
    }
}
