package dev.muster.adapt;

import dev.muster.shell.Invalid;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a community cost since the review before, as somebody typed it in. What nobody knows stays empty.
///
/// @param currency three letters, where there is money: `EUR`
/// @param people who worked on it for the organisation
public record Costs(@Nullable BigDecimal hours, @Nullable BigDecimal money, @Nullable String currency, @Nullable Integer people, @Nullable String note) {
    private static final BigDecimal MOST_HOURS = BigDecimal.TEN.pow(9);
    private static final BigDecimal MOST_MONEY = BigDecimal.TEN.pow(12);
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int LONGEST_NOTE = 2_000;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public static final Costs UNKNOWN = new Costs(null, null, null, null, null);

    void check(Invalid.Check check) {
        var named = currency == null || currency.isBlank() ? null : currency.strip();
        check.that(fits(hours, MOST_HOURS), "hours", "adapt.costs.odd")
                .that(fits(money, MOST_MONEY), "money", "adapt.costs.odd")
                .that(money == null || named != null, "currency", "adapt.costs.currency.missing")
                .that(named == null || CURRENCY.matcher(named).matches(), "currency", "adapt.costs.currency.odd")
                .that(people == null || people >= 0 && people <= MOST_PEOPLE, "people", "adapt.costs.people.odd")
                .optional(note, "costs", LONGEST_NOTE);
    }

    private static boolean fits(@Nullable BigDecimal amount, BigDecimal below) {
        return amount == null || amount.signum() >= 0 && amount.compareTo(below) < 0 && amount.stripTrailingZeros().scale() <= 2;
    }

    /// A currency without money says nothing.
    Costs tidy() {
        return new Costs(hours, money, money == null ? null : Objects.requireNonNull(currency).strip(), people, Asking.text(note));
    }

    public boolean known() {
        return hours != null || money != null || people != null || note != null && !note.isEmpty();
    }
}
