package dev.muster.measures;

import dev.muster.goals.spi.Window;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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

    Map<String, Object> parameters() {
        var before = before().atOffset(ZoneOffset.UTC);
        return Map.of("from", window.start().atOffset(ZoneOffset.UTC), "askedBefore", before, "before", before, "at", at.atOffset(ZoneOffset.UTC));
    }

    /// A statement with its moments written out, for people to read.
    String in(String statement) {
        return statement.replace(":askedBefore", literal(before())).replace(":before", literal(before()))
                .replace(":from", literal(window.start())).replace(":at ", literal(at) + " ").replace(":place", "this_community");
    }

    private static String literal(Instant moment) {
        return "'" + moment + "'";
    }

    /// Whether all of a month has passed inside the window.
    boolean covers(YearMonth month) {
        return !month.atDay(1).isBefore(window.from())
                && !month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(at);
    }
}
