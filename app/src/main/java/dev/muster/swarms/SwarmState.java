package dev.muster.swarms;

import java.util.Locale;

/// Where a swarm stands. `STALLED` follows from the clock; the others are stored.
public enum SwarmState {
    /// Nobody but its owner is here yet.
    OPEN,
    SWARMING,
    /// Swarming, and nobody has done anything for longer than its clock.
    STALLED,
    /// Solved; what was learned is not kept yet.
    RESOLVED,
    CLOSED;

    /// The word in the database.
    String stored() {
        return (this == STALLED ? SWARMING : this).name().toLowerCase(Locale.ROOT);
    }

    /// Whether people still look for what solves it.
    public boolean active() {
        return this == OPEN || this == SWARMING || this == STALLED;
    }

    /// Whether somebody still has to see to it: until what was learned is kept.
    public boolean goesOn() {
        return this != CLOSED;
    }
}
