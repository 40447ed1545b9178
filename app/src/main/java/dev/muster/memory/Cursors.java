package dev.muster.memory;

import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;

/// Where one stopped reading a list, as a word that means nothing to those who carry it.
final class Cursors {
    private Cursors() {}

    static String encode(String... parts) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(String.join(" ", parts).getBytes(StandardCharsets.UTF_8));
    }

    /// @throws Refusal `shell.cursor`
    static <T> T decode(String marker, int count, Function<String[], T> read) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length == count) {
                return read.apply(parts);
            }
        } catch (DateTimeException | IllegalArgumentException _) {
            // said below, as for one with too few parts
        }
        throw new Refusal(Reason.INVALID, "shell.cursor");
    }

    static Instant instant(String text) {
        return Instant.parse(text);
    }
}
