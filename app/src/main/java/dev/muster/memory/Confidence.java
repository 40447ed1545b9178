package dev.muster.memory;

import java.util.Locale;

/// How far a page can be relied on.
public enum Confidence {
    WORK_IN_PROGRESS, NOT_VALIDATED, VALIDATED, ARCHIVED;

    /// The word in the database.
    public String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Confidence of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Whether somebody may say this next. Nothing becomes work in progress again, and what was archived is looked at anew.
    boolean leadsTo(Confidence next) {
        return switch (this) {
            case WORK_IN_PROGRESS -> next == NOT_VALIDATED || next == ARCHIVED;
            case NOT_VALIDATED -> next == VALIDATED || next == ARCHIVED;
            case VALIDATED -> next == NOT_VALIDATED || next == ARCHIVED;
            case ARCHIVED -> next == NOT_VALIDATED;
        };
    }
}
