package dev.muster.adapt.web;

import dev.muster.adapt.Conclusion;
import dev.muster.adapt.Costs;
import dev.muster.adapt.PurposeFate;
import dev.muster.adapt.Verdict;
import dev.muster.shell.web.Typed;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody typed to decide a review.
///
/// @param into the address of the community to merge into, or its end
/// @param next handle of the purpose for which it is to go on
record ReviewTyped(
        @Nullable String verdict, @Nullable String reason, @Nullable String into, @Nullable String next, @Nullable String purpose, @Nullable String hours, @Nullable String money,
        @Nullable String currency, @Nullable String people, @Nullable String costs) {

    static final ReviewTyped NOTHING = new ReviewTyped(null, null, null, null, null, null, null, null, null, null);

    Conclusion conclusion(Typed typed, @Nullable UUID place, @Nullable UUID following) {
        var spent = new Costs(typed.number("hours", hours), typed.number("money", money), currency == null || currency.isBlank() ? null : currency.strip().toUpperCase(Locale.ROOT),
                typed.whole("people", people), costs);
        return new Conclusion(Typed.choice(Verdict.class, verdict), reason, place, following, Typed.choice(PurposeFate.class, purpose), spent);
    }
}
