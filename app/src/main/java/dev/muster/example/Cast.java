package dev.muster.example;

import dev.muster.rights.Audience;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The people of the example. Nobody can sign in as them until an administrator gives them a password.
enum Cast {
    GRACE("Grace Malton", Audience.EMPLOYEE, null),
    IVO("Ivo Brenner", Audience.EMPLOYEE, null),
    LENA("Lena Hofer", Audience.EMPLOYEE, null),
    SAM("Sam Okoro", Audience.EMPLOYEE, null),
    NADIA("Nadia Rossi", Audience.CUSTOMER, "Riverside Brewing"),
    TOM("Tom Vance", Audience.CUSTOMER, "Riverside Brewing"),
    MEI("Mei Tanaka", Audience.CUSTOMER, "Two Kettles"),
    OSKAR("Oskar Lind", Audience.CUSTOMER, "Two Kettles"),
    PRIYA("Priya Nair", Audience.CUSTOMER, "Fox & Barley"),
    JONAS("Jonas Weber", Audience.SUPPLIER, "Upland Maltings"),
    CLAIRE("Claire Petit", Audience.SUPPLIER, "Upland Maltings");

    final String shown;
    final Audience audience;
    final @Nullable String organisation;

    Cast(String shown, Audience audience, @Nullable String organisation) {
        this.shown = shown;
        this.audience = audience;
        this.organisation = organisation;
    }

    /// The address to sign in with.
    String address() {
        return shown.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.org";
    }
}
