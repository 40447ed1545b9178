package dev.muster;

import static java.time.temporal.TemporalAdjusters.firstDayOfNextMonth;
import static java.time.temporal.TemporalAdjusters.firstInMonth;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The tests' clock: it stands still until it is moved.
public final class TestClock extends Clock {
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

    /// Goes on to nine o'clock on the first Monday of a month, so that no test is run at the end of a month or a day
    /// because of those that were run before it.
    public void toAFirstMonday() {
        var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        var monday = today.with(firstInMonth(DayOfWeek.MONDAY));
        var morning = monday.atTime(NINE).toInstant(ZoneOffset.UTC);
        now = morning.isBefore(now)
                ? today.with(firstDayOfNextMonth()).with(firstInMonth(DayOfWeek.MONDAY)).atTime(NINE).toInstant(ZoneOffset.UTC)
                : morning;
    }

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
