package dev.muster.measures;

import org.jspecify.annotations.Nullable;

/// So many of so many.
public record Share(long hits, long n) {

    public Share {
        if (hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " of " + n);
        }
    }

    public Footing footing() {
        return Footing.of(n);
    }

    /// The share itself, from 0 to 1; null where there is no case.
    public @Nullable Double value() {
        return n == 0 ? null : (double) hits / n;
    }

    /// Wilson's score interval, which stays inside 0 and 1 and holds for few cases too: E. B. Wilson, "Probable
    /// inference, the law of succession, and statistical inference", J. Am. Stat. Assoc. 22 (1927), 209 to 212.
    /// Null where there is no case.
    public @Nullable Interval interval() {
        if (n == 0) {
            return null;
        }
        double p = (double) hits / n;
        double zz = Interval.Z * Interval.Z;
        double middle = p + zz / (2 * n);
        double reach = Interval.Z * Math.sqrt(p * (1 - p) / n + zz / (4.0 * n * n));
        double scale = 1 + zz / n;
        return new Interval(Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale));
    }

    /// The lower end of the interval, by which things are put in order when "best proven" is meant; 0 where there is no case.
    public double lowerBound() {
        var interval = interval();
        return interval == null ? 0 : interval.low();
    }

    public Share plus(Share other) {
        return new Share(hits + other.hits, n + other.n);
    }
}
