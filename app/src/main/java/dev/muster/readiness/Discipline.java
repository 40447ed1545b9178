package dev.muster.readiness;

import java.util.Locale;

/// The six disciplines, in the order in which they are gone through.
public enum Discipline {
    VISION, STRATEGY, PURPOSE, LAUNCH, GUIDE, ADAPT;

    /// As the instrument and the API spell it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
