package dev.muster.goals;

import dev.muster.shell.Invalid;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How large and how exact a number may be that is kept: fifteen digits before the point and six after it.
public final class Amounts {
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);
    private static final int PLACES = 6;

    private Amounts() {}

    public static boolean fits(BigDecimal amount) {
        return amount.abs().compareTo(LIMIT) < 0 && amount.stripTrailingZeros().scale() <= PLACES;
    }

    /// The amount is there and fits.
    public static void check(@Nullable BigDecimal amount, String field, Invalid.Check check) {
        check.that(amount != null, field, "shell.field.missing")
                .that(amount == null || fits(amount), field, "goals.amount.too-exact");
    }

    /// The amount without zeros that say nothing: 48.000000 is 48.
    public static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
