package dev.muster.adapt;

/// What a review decides on a community.
public enum Verdict {
    GROW, KEEP,
    /// It goes on for another purpose.
    REPURPOSE,
    /// It goes on as part of another community.
    MERGE, CLOSE;

    /// Whether the community is closed with it.
    public boolean ends() {
        return this == MERGE || this == CLOSE;
    }

    /// Whether its purpose goes on.
    public boolean goesOn() {
        return this == GROW || this == KEEP;
    }
}
