package dev.muster.goals.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// A stretch of time in whole days (UTC): from the first day on, up to the last day and without it.
public record Window(LocalDate from, LocalDate to) {

    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A window from " + from + " to " + to + " is empty");
        }
    }

    /// So many days that end with the day given, which belongs to them.
    public static Window endingWith(LocalDate day, int days) {
        return new Window(day.plusDays(1L - days), day.plusDays(1));
    }

    public Instant start() {
        return from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public Instant end() {
        return to.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
