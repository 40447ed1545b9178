package dev.muster.measures;

import dev.muster.goals.spi.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;

/// The stretches of time that one may want to look at: they end with the last day on which something happened here.
///
/// @param first the day of the first contribution
/// @param end the day after the last
public record Spans(LocalDate first, LocalDate end) {
    private static final Period USUAL = Period.ofMonths(12);

    static Spans of(Instant earliest, Instant latest) {
        return new Spans(day(earliest), day(latest).plusDays(1));
    }

    /// Where nothing has happened yet: a year that ends today.
    static Spans none(Instant now) {
        var end = day(now).plusDays(1);
        return new Spans(end.minus(USUAL), end);
    }

    /// The last 12 months with activity.
    public Window usual() {
        return last(USUAL);
    }

    public Window last(Period length) {
        return new Window(end.minus(length), end);
    }

    /// Everything that ever happened here.
    public Window whole() {
        return new Window(first, end);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
