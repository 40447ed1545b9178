package dev.muster.rights.harness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The people of a world: all four audiences, two organisations outside, somebody who left, names that came with an import.
final class People {
    static final String PASSWORD = "three quiet geese swim";
    private static final List<String> NAMES = List.of("Ada", "Blaise", "Carla", "Dirk", "Edsger", "Fatima", "Grace", "Hedy", "Ivan", "Joan", "Katherine", "Linus", "Mary");
    private static final List<Integer> AUDIENCES = List.of(1, 1, 1, 1, 1, 1, 2, 2, 2, 4, 4, 8, 8);
    private final Builder world;

    People(Builder world) {
        this.world = world;
    }

    void make() {
        world.add("trust.rule", "name", "NEWCOMER_LINKS", "value", 1);
        world.add("shell.organisation", "id", 1, "name", "Hop & Barrel", "created", Chance.NOW.minus(Duration.ofDays(200)));
        var customer = organisation("Foamworks", 2);
        var supplier = organisation("Maltings", 4);
        for (int i = 0; i < NAMES.size(); i++) {
            int audience = AUDIENCES.get(i);
            var firm = world.chance.once(3) ? null : audience == 2 ? customer : audience == 4 ? supplier : null;
            account(person(NAMES.get(i), audience, firm, "active"));
        }
        person("Nils Left", 1, null, "left");
        person("Old Hand", 8, null, "placeholder");
        person("Older Hand", 8, null, "placeholder");
    }

    private Row organisation(String name, int audience) {
        return world.add("people.outside_organisation", "id", world.chance.id(), "name", name, "audience", audience);
    }

    private Row person(String name, int audience, @Nullable Row firm, String state) {
        return world.add("people.person", "id", world.chance.id(), "handle", world.chance.handle(), "name", name, "audience", audience,
                "organisation_id", firm == null ? null : firm.id(), "state", state, "created", world.chance.past());
    }

    private void account(Row person) {
        world.add("people.account", "person_id", person.id(), "address", person.text("name").toLowerCase(Locale.ROOT) + "@example.org", "password", Passwords.KEPT, "changed", world.chance.past());
        var since = world.chance.past();
        world.add("people.session", "token", hash(session(person)), "id", world.chance.id(), "person_id", person.id(), "created", since,
                "seen", Chance.NOW, "expires", Chance.NOW.plus(Duration.ofDays(60)), "agent", "Firefox on Linux");
        world.add("people.api_token", "token", hash(token(person)), "id", world.chance.id(), "person_id", person.id(), "name", "Harness",
                "scopes", List.of("administer"), "created", since, "used", Chance.NOW, "expires", null);
    }

    /// What is in this person's session cookie.
    static String session(Row person) {
        return "session-of-" + person.id();
    }

    static String token(Row person) {
        return "token-of-" + person.id();
    }

    private static String hash(String secret) {
        try {
            return "\\x" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
