package dev.muster.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The system's clock, except within {@link #AT}: work that tells of the past, such as the example, runs at its own time.
public final class PresentClock extends Clock {

    /// The moment at which the work in hand takes place.
    public static final ScopedValue<Instant> AT = ScopedValue.newInstance();

    @Override
    public Instant instant() {
        return AT.isBound() ? AT.get() : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : Clock.fixed(instant(), zone);
    }
}
