package dev.muster.readiness;

import dev.muster.measures.Interval;

/// The mean of what people answered, with its 95 % interval.
///
/// @param n how many people
/// @param deviation the standard deviation of one person's answer
/// @param interval Student's, kept inside the levels from 1 to 5
public record Mean(long n, double value, double deviation, Interval interval) {
    private static final double LOWEST = 1;
    private static final double HIGHEST = 5;

    /// So many answers, the sum of them and of their squares.
    public record Sum(long n, double total, double squares) {
        public static final Sum NONE = new Sum(0, 0, 0);

        public Sum plus(Sum other) {
            return new Sum(n + other.n, total + other.total, squares + other.squares);
        }
    }

    /// @param sum of two answers at least
    public static Mean of(Sum sum) {
        double value = sum.total() / sum.n();
        double deviation = Math.sqrt(Math.max(0, (sum.squares() - sum.n() * value * value) / (sum.n() - 1)));
        double reach = Student.quantile(sum.n() - 1.0) * deviation / Math.sqrt((double) sum.n());
        return new Mean(sum.n(), value, deviation, new Interval(Math.max(LOWEST, value - reach), Math.min(HIGHEST, value + reach)));
    }

    /// How far this lies above another, of other people: by Welch's test (B. L. Welch, Biometrika 34 (1947), 28 to 35).
    public Difference minus(Mean other) {
        double one = deviation * deviation / n;
        double two = other.deviation * other.deviation / other.n;
        double error = Math.sqrt(one + two);
        double freedom = error == 0 ? n + other.n - 2 : (one + two) * (one + two) / (one * one / (n - 1) + two * two / (other.n - 1));
        double reach = Student.quantile(freedom) * error;
        double difference = value - other.value;
        return new Difference(difference, new Interval(difference - reach, difference + reach));
    }

    /// @param interval of the difference, 95 %
    public record Difference(double value, Interval interval) {

        /// Whether the interval lies on one side of nought.
        public boolean sure() {
            return interval.low() > 0 || interval.high() < 0;
        }
    }
}
