package dev.muster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The tests' clock: it stands still until it is moved.
public final class TestClock extends Clock {
    private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

    public void advance(Duration by) {
        now = now.plus(by);
    }

    public void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
