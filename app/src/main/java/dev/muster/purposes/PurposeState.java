package dev.muster.purposes;

/// Where a purpose stands. `ACTIVE` and `EXPIRED` follow from the communities opened from it that the viewer may see;
/// the others are stored.
public enum PurposeState {
    PROPOSED, ASSESSED, DECLINED, GO, GROW, ACTIVE, EXPIRED;

    /// Whether communities may be opened from it.
    public boolean approved() {
        return switch (this) {
            case GO, GROW, ACTIVE -> true;
            case PROPOSED, ASSESSED, DECLINED, EXPIRED -> false;
        };
    }
}
