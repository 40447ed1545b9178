package dev.muster.readiness.spi;

import java.time.LocalDate;

/// Whether communities are reviewed when it is time. Whoever keeps reviews implements it; what the viewer does not see is not counted.
public interface HeldReviews {

    /// Reviews that fell due from one day to another, both included.
    ///
    /// @param within how many days later a decision is still in time
    Held between(LocalDate from, LocalDate to, int within);

    /// @param due how many fell due
    /// @param held how many of them were decided in time
    /// @param changed how many of those decided something else than to keep on
    record Held(long due, long held, long changed) {}
}
