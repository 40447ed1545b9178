package dev.muster.measures.web;

import dev.muster.shell.web.Times;
import java.time.YearMonth;

/// One month, or several together, in words.
final class Months {
    private Months() {}

    static String label(YearMonth from, YearMonth to) {
        var first = Times.month(from.atDay(1));
        return from.equals(to) ? first : first + " to " + Times.month(to.atDay(1));
    }
}
