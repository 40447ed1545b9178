package dev.muster.goals;

import dev.muster.shell.Invalid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Numbers that people state and read: how large and how exact they may be (fifteen digits before the point and six
/// after it), and how they are printed.
public final class Amounts {
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);
    private static final int PLACES = 6;
    private static final char NARROW_SPACE = '\u202f';
    private static final char NO_BREAK_SPACE = '\u00a0';

    private Amounts() {}

    public static boolean fits(BigDecimal amount) {
        return amount.abs().compareTo(LIMIT) < 0 && amount.stripTrailingZeros().scale() <= PLACES;
    }

    /// The amount is there and fits.
    public static void check(@Nullable BigDecimal amount, String field, Invalid.Check check) {
        check.that(amount != null, field, "shell.field.missing")
                .that(amount == null || fits(amount), field, "goals.amount.too-exact");
    }

    /// The amount as people read it, with its unit: "1 200.5 kegs a month".
    public static String print(BigDecimal amount, String unit) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(NARROW_SPACE);
        return new DecimalFormat("#,##0.######", symbols).format(amount) + NO_BREAK_SPACE + unit;
    }

    /// A computed value as people read it: at most one digit after the point.
    public static String print(double value, String unit) {
        return print(BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP), unit);
    }

    /// The amount without zeros that say nothing: 48.000000 is 48.
    public static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
