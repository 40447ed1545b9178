package dev.muster.measures;

/// How much can be said from so many cases.
public enum Footing {
    /// Fewer than 5: too few to say anything.
    NONE,
    /// Fewer than 30: a number, with its cases said in the same breath.
    WEAK,
    FIRM;

    /// Fewer people than these could be recognised, and fewer cases say nothing.
    public static final int LEAST = 5;
    private static final int FIRM_FROM = 30;

    public static Footing of(long cases) {
        return cases < LEAST ? NONE : cases < FIRM_FROM ? WEAK : FIRM;
    }
}
