package dev.muster.purposes;

/// Where a purpose stands. From `ACTIVE` on it follows from the communities opened from it that the viewer may see;
/// the others are stored.
public enum PurposeState {
    PROPOSED, ASSESSED, DECLINED, GO, GROW, ACTIVE,
    /// A review found that it has been achieved.
    ACHIEVED,
    /// A review found that something else has taken its place.
    SUPERSEDED,
    EXPIRED,
    /// Its communities were closed, and no review said what became of it.
    CLOSED;

    /// Whether communities may be opened from it.
    public boolean approved() {
        return switch (this) {
            case GO, GROW, ACTIVE, CLOSED -> true;
            case PROPOSED, ASSESSED, DECLINED, ACHIEVED, SUPERSEDED, EXPIRED -> false;
        };
    }

    /// Whether a community has been opened from it that the viewer may see.
    public boolean opened() {
        return compareTo(ACTIVE) >= 0;
    }

    /// Whether nobody works on it any more.
    public boolean over() {
        return compareTo(ACTIVE) > 0;
    }
}
