package dev.muster.people;

import dev.muster.shell.Invalid;
import java.util.Locale;
import java.util.regex.Pattern;

/// E-mail addresses, as far as one needs to know them to sign in.
final class Addresses {
    private static final Pattern PLAUSIBLE = Pattern.compile("[^@\\s\\p{Cntrl}<>()\\[\\],;:\"\\\\]{1,64}@[^@\\s\\p{Cntrl}<>(),;\"\\\\]{1,255}");

    private Addresses() {}

    static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /// @throws Invalid at `address`: `people.address.odd`
    static void require(String address) {
        new Invalid.Check().that(plausible(address), "address", "people.address.odd").orThrow();
    }

    static boolean plausible(String address) {
        return PLAUSIBLE.matcher(address).matches();
    }
}
