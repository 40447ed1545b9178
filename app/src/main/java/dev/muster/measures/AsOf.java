package dev.muster.measures;

import dev.muster.goals.spi.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Map;

/// A window and the moment from which one looks back on it: its end, or now where that is earlier.
///
/// What happened later does not count yet, so that a window that has passed reads the same whenever one asks.
record AsOf(Window window, Instant at) {

    static AsOf of(Window window, Instant now) {
        var moment = now.truncatedTo(ChronoUnit.MICROS);
        return new AsOf(window, moment.isBefore(window.end()) ? moment : window.end());
    }

    /// The first moment that does not count any more. PostgreSQL counts in microseconds.
    private Instant before() {
        return at.isBefore(window.end()) ? at.plus(1, ChronoUnit.MICROS) : at;
    }

    /// The last day that counts.
    LocalDate today() {
        return beforeDay().minusDays(1);
    }

    /// The first day that does not count any more.
    LocalDate beforeDay() {
        return at.isBefore(window.end()) ? LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(1) : window.to();
    }

    /// How many stretches of 90 days lie in what has passed of the window; at least one is looked at.
    int stretches() {
        return Math.clamp(ChronoUnit.DAYS.between(window.from(), beforeDay()) / Ties.DAYS, 1, Ties.MOST);
    }

    private LocalDate tiesFrom() {
        return beforeDay().minusDays((long) stretches() * Ties.DAYS);
    }

    /// The first of the days on which communities are compared.
    private LocalDate peersFrom() {
        return beforeDay().minusDays(Peers.DAYS);
    }

    Map<String, Object> parameters() {
        var before = before().atOffset(ZoneOffset.UTC);
        return Map.of("from", window.start().atOffset(ZoneOffset.UTC), "askedBefore", before, "before", before, "at", at.atOffset(ZoneOffset.UTC),
                "fromDay", window.from(), "beforeDay", beforeDay(), "tiesFrom", tiesFrom(), "peersFrom", peersFrom());
    }

    /// A statement with its moments written out, for people to read.
    String in(String statement) {
        return statement.replace(":beforeDay", literal(beforeDay())).replace(":fromDay", literal(window.from())).replace(":tiesFrom", literal(tiesFrom())).replace(":peersFrom", literal(peersFrom()))
                .replace(":askedBefore", literal(before())).replace(":before", literal(before()))
                .replace(":from", literal(window.start())).replace(":at ", literal(at) + " ").replace(":place", "this_community");
    }

    private static String literal(Temporal moment) {
        return "'" + moment + "'";
    }

    /// Whether all of a month has passed inside the window.
    boolean covers(YearMonth month) {
        return !month.atDay(1).isBefore(window.from())
                && !month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(at);
    }
}
