package dev.muster.people.web;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody typed to get a token.
///
/// @param days for how long, 0 for until it is taken back
record TokenForm(String name, Set<String> scopes, int days) {
    static final TokenForm EMPTY = new TokenForm("", Set.of("read"), 90);

    @Nullable Duration length() {
        return days <= 0 ? null : Duration.ofDays(days);
    }
}
