package dev.muster.measures;

import dev.muster.goals.spi.Window;
import dev.muster.shell.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The stretches of time that one may want to look at. They end today; where nothing happened for a year, as in history
/// that was imported, they end with the last day on which something did.
///
/// @param first the day of the first contribution
/// @param end the day after the last day
public record Spans(LocalDate first, LocalDate end) {
    private static final Period USUAL = Period.ofMonths(12);
    private static final int EARLIEST_YEAR = 1970;
    private static final int LATEST_YEAR = 2199;
    private static final int LONGEST_ECHO = 20;

    public static Spans of(Instant earliest, Instant latest, Instant now) {
        var last = day(latest);
        return new Spans(day(earliest), last.plus(USUAL).isBefore(day(now)) ? last.plusDays(1) : day(now).plusDays(1));
    }

    /// Where nothing has happened yet: a year that ends today.
    public static Spans none(Instant now) {
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

    /// The window that somebody asks for; what is missing is as usual.
    ///
    /// @param from the first day, such as `2026-01-01`
    /// @param to the day after the last
    /// @throws Invalid at `from` or `to`: `measures.window.no-day`, `measures.window.far`, `measures.window.empty`
    public Window window(@Nullable String from, @Nullable String to) {
        var check = new Invalid.Check();
        var first = day(from, "from", check);
        var last = day(to, "to", check);
        check.orThrow();
        if (first == null) {
            return last == null ? usual() : new Window(last.minus(USUAL), last);
        }
        var until = last != null ? last : end.isAfter(first) ? end : first.plus(USUAL);
        check.that(first.isBefore(until), "to", "measures.window.empty", first.toString()).orThrow();
        return new Window(first, until);
    }

    private static @Nullable LocalDate day(@Nullable String text, String field, Invalid.Check check) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text.strip());
            check.that(day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR, field, "measures.window.far",
                    Integer.toString(EARLIEST_YEAR), Integer.toString(LATEST_YEAR));
            return day;
        } catch (DateTimeException _) {
            check.that(false, field, "measures.window.no-day", shortened(text));
            return null;
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
