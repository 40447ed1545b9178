package dev.muster.questions;

import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/// Where one stopped reading a list; programs and addresses carry it as a word that means nothing to them.
record Marker(Instant created, UUID id) {

    String text() {
        return encode(created + " " + id);
    }

    /// @throws Refusal `shell.cursor`
    static Marker of(String text) {
        var parts = decode(text, 2);
        try {
            return new Marker(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw odd();
        }
    }

    static String encode(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static String[] decode(String text, int parts) {
        try {
            var found = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ");
            if (found.length == parts) {
                return found;
            }
        } catch (IllegalArgumentException _) {
            // said below, as for one with too few parts
        }
        throw odd();
    }

    static Refusal odd() {
        return new Refusal(Reason.INVALID, "shell.cursor");
    }
}
