package dev.muster.adapt;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a request to the organisation stands. `OVERDUE` follows from the day that was promised; the others are stored.
public enum RequestState {
    /// Nobody has answered yet.
    ASKED,
    PROMISED,
    /// Promised for a day that has gone by.
    OVERDUE,
    KEPT,
    DECLINED,
    /// The organisation said that it will not keep what it promised.
    BROKEN,
    /// Taken back by whoever asked.
    WITHDRAWN;

    /// The word in the database.
    String stored() {
        return (this == OVERDUE ? PROMISED : this).name().toLowerCase(Locale.ROOT);
    }

    /// @param due the day that is promised, while the promise is open
    static RequestState of(String stored, @Nullable LocalDate due, LocalDate today) {
        var state = valueOf(stored.toUpperCase(Locale.ROOT));
        return state == PROMISED && due != null && due.isBefore(today) ? OVERDUE : state;
    }

    /// What the organisation may do with it now.
    public boolean takes(Deed deed) {
        return switch (deed) {
            case PROMISED -> this == ASKED || this == DECLINED;
            case DECLINED, WITHDRAWN -> this == ASKED;
            case MOVED, BROKEN -> promised();
            case KEPT -> this == ASKED || promised();
        };
    }

    /// Whether a promise is open.
    public boolean promised() {
        return this == PROMISED || this == OVERDUE;
    }
}
