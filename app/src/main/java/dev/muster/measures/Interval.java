package dev.muster.measures;

/// Where a value probably lies: its 95 % interval.
public record Interval(double low, double high) {

    /// How many standard errors lie on either side of the middle in 95 % of cases: the normal distribution's 0.975 quantile.
    static final double Z = 1.959963984540054;

    /// The interval of what is left over: of `1 - x`.
    Interval rest() {
        return new Interval(1 - high, 1 - low);
    }
}
