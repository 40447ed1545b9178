package dev.muster.desk;

import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/// Where one stopped reading the desk; programs and addresses carry it as a word that means nothing to them.
record Spot(Why why, Instant at, UUID id) {
    private static final int PARTS = 3;

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((why + " " + at + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /// @throws Refusal `shell.cursor`
    static Spot of(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ");
            if (parts.length == PARTS) {
                return new Spot(Why.valueOf(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
            }
        } catch (DateTimeException | IllegalArgumentException _) {
            // said below, as for one with too few parts
        }
        throw new Refusal(Reason.INVALID, "shell.cursor");
    }
}
