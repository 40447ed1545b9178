package dev.muster.rights.harness;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The outbox of a world: letters that wait, that were sent, that were given up; and the server that takes them.
final class Letters {
    private final Builder world;

    Letters(Builder world) {
        this.world = world;
    }

    void make() {
        world.add("mail.server", "id", 1, "host", "smtp.example.org", "port", 587, "security", "STARTTLS", "account", "muster",
                "sender", "muster@example.org", "password", "a secret", "changed", world.chance.past());
        for (var account : world.rows("people.account")) {
            letter(account.text("address"), "waiting", "Hops", "The harvest is in.");
            letter(account.text("address"), "sent", null, null);
            letter(account.text("address"), "dead", "Hops", "The harvest is in.");
        }
    }

    private void letter(String to, String state, @Nullable String subject, @Nullable String body) {
        var posted = world.chance.past();
        world.add("mail.letter", "id", world.chance.id(), "kind", "mail.test", "recipient", to, "subject", subject, "body", body,
                "state", state, "posted", posted, "due", posted.plus(Duration.ofDays(400)), "tries", 1, "trouble", state.equals("dead") ? "Gone." : "",
                "ended", state.equals("waiting") ? null : posted);
    }
}
