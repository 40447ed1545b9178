package dev.muster.measures;

/// How long questions wait for a first answer by somebody other than the asker, in hours.
public record Responses(Survival curve) {

    /// The time within which an answer can be relied upon, or not.
    public static final double DAY = 24;

    public long questions() {
        return curve.n();
    }

    public long answered() {
        return curve.came();
    }

    public long waiting() {
        return questions() - answered();
    }
}
