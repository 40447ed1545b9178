package dev.muster.exchange.stackexchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Under which licence something was contributed. Rows say so since 2020; before that the date of the last change decides.
final class Licence {

    private static final Instant SINCE_3 = Instant.parse("2011-04-08T00:00:00Z");
    private static final Instant SINCE_4 = Instant.parse("2018-05-02T00:00:00Z");

    private Licence() {}

    static String of(@Nullable String stated, Instant contributed) {
        if (stated != null) {
            return stated;
        }
        return contributed.isBefore(SINCE_3) ? "CC BY-SA 2.5"
                : contributed.isBefore(SINCE_4) ? "CC BY-SA 3.0" : "CC BY-SA 4.0";
    }
}
