package dev.muster.rights.harness;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The invitations of a world: links and letters to every place and to the organisation, open, used up, taken back, run out.
final class Invitations {
    private final Builder world;

    Invitations(Builder world) {
        this.world = world;
    }

    void make() {
        to(null);
        world.rows("rights.place").forEach(this::to);
    }

    private void to(@Nullable Row place) {
        invitation(place, null, 25, 3, false, 10);
        invitation(place, "somebody.new@example.org", 1, 0, false, 10);
        invitation(place, "somebody.else@example.org", 1, 1, false, 10);
        invitation(place, null, 25, 0, true, 10);
        invitation(place, null, 25, 0, false, -10);
    }

    private void invitation(@Nullable Row place, @Nullable String address, int most, int used, boolean revoked, int days) {
        var made = Chance.NOW.minus(Duration.ofDays(20));
        var maker = world.chance.of(world.rows("people.account"));
        world.add("people.invitation", "id", world.chance.id(), "place_id", place == null ? null : place.id(), "audience", 8, "address", address,
                "secret", "\\x" + world.chance.id().toString().replace("-", ""), "most", most, "used", used, "made_by", maker.id("person_id"), "made", made,
                "expires", Chance.NOW.plus(Duration.ofDays(days)), "revoked", revoked ? Chance.NOW.minus(Duration.ofDays(1)) : null);
    }
}
