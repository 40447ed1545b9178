package dev.muster.communities;

/// How far a community is. What leads from one to another is a {@link Step}.
public enum Stage {
    /// Opened through the gate.
    CHARTERED,
    /// Founders fill it before others are invited.
    SEEDING,
    /// Everything is there for those who will be invited.
    READY,
    /// People are invited.
    LAUNCHED,
    /// It lives without its founders.
    TIPPED,
    /// It did not come to life by its date.
    NOT_COALESCED,
    /// Its outcome has moved.
    PRODUCTIVE,
    /// It was productive and has fallen silent.
    DORMANT,
    /// Can be read by those who could read it, and nobody writes any more.
    CLOSED,
    /// Closed, and put away by an administrator.
    ARCHIVED;

    /// Whether nobody writes any more.
    public boolean over() {
        return this == CLOSED || this == ARCHIVED;
    }
}
