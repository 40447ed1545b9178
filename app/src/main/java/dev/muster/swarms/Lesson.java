package dev.muster.swarms;

/// How what a swarm learned is kept.
public enum Lesson {
    /// A page said it already.
    REUSED,
    /// A page says it better now.
    IMPROVED,
    /// A page was written.
    CREATED,
    /// There is nothing to keep, with a reason.
    NOTHING;

    public boolean named() {
        return this != NOTHING;
    }
}
