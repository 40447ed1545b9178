package dev.muster.shell.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/// Numbers as people read them: thousands apart by a narrow space, a share as a percentage.
public final class Numbers {
    private static final char NARROW_SPACE = '\u202f';

    private Numbers() {}

    public static String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number).replace(',', NARROW_SPACE);
    }

    /// At most one digit after the point, and none where it would be a zero.
    public static String decimal(double number) {
        var rounded = BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
        var tenth = rounded.remainder(BigDecimal.ONE).abs().movePointRight(1).intValueExact();
        var whole = count(rounded.longValue());
        var sign = rounded.signum() < 0 && rounded.longValue() == 0 ? "-" : "";
        return tenth == 0 ? whole : sign + whole + "." + tenth;
    }

    /// A coefficient to two digits, such as 0.62.
    public static String coefficient(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    public static String percent(double share) {
        return hundredths(share) + "\u00a0%";
    }

    public static String range(double low, double high) {
        return hundredths(low) + " to " + percent(high);
    }

    private static long hundredths(double share) {
        return Math.round(share * 100);
    }
}
