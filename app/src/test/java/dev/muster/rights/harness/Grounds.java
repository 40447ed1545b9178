package dev.muster.rights.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The places of a world, who belongs to them, who holds which role, and the circles in them.
final class Grounds {
    static final UUID UNFINISHED = new UUID(0x7000L, 0x8000000000000001L);
    static final UUID FINISHED = new UUID(0x7000L, 0x8000000000000002L);
    static final Instant LONG_AGO = Chance.NOW.minus(Duration.ofDays(150));
    private final Builder world;
    private final Chance chance;

    Grounds(Builder world) {
        this.world = world;
        this.chance = world.chance;
    }

    void make() {
        var people = world.rows("people.person");
        grant(people.get(0), "ADMINISTRATOR", null);
        grant(people.get(1), "STRATEGIST", null);
        grant(people.get(2), "SPONSOR", null);
        if (chance.once(2)) {
            grant(chance.of(people), "GARDENER", null);
        }
        place("open-house", 15, LONG_AGO, null);
        place("staff-room", 1, LONG_AGO, null);
        place("customers", 1 | 2, LONG_AGO, null);
        place("by-chance", 1 + chance.below(15), LONG_AGO, null);
        place("suppliers-only-k3v9qa", 4, LONG_AGO, null);
        place("invited-x7m2pd", 0, LONG_AGO, null);
        place("old-house", chance.some(15), LONG_AGO, chance.past());
        place("not-yet-open-b4w8tc", 15, null, null);
        world.add("items.unfinished_run", "run_id", UNFINISHED);
    }

    /// The address of a place that staff do not all see has a random ending, so that it is in nobody's way.
    private static String address(String handle, int seenBy) {
        return (seenBy & 1) != 0 || handle.matches(".*-[0-9a-z]{6}") ? handle : handle + "-h5t8wz";
    }

    private void place(String handle, int seenBy, @Nullable Instant opened, @Nullable Instant closed) {
        var place = world.add("rights.place", "id", chance.id(), "kind", "community", "handle", address(handle, seenBy), "title", handle.replace('-', ' '),
                "seen_by", seenBy, "contributed_by", seenBy == 0 ? 0 : chance.some(seenBy), "created", LONG_AGO, "opened", opened, "closed", closed);
        for (var person : world.rows("people.person")) {
            if (person.text("state").equals("active") && chance.once(seenBy == 0 ? 3 : 5)) {
                join(place, person);
            }
        }
        inCharge(place, "GUIDE");
        inCharge(place, "SPONSOR");
        circle(place);
    }

    private void join(Row place, Row person) {
        if (!world.has("rights.membership", "place_id", place.id(), "person_id", person.id())) {
            world.add("rights.membership", "place_id", place.id(), "person_id", person.id(), "joined", chance.past(), "origin", "joined");
        }
    }

    /// Some who hold a role have left since, so that they hold it in a place that they may not see.
    private void inCharge(Row place, String role) {
        var person = chance.of(world.rows("people.person").subList(0, 12));
        grant(person, role, place);
        if (!chance.once(4)) {
            join(place, person);
        }
    }

    private void grant(Row person, String role, @Nullable Row place) {
        world.add("rights.role_grant", "id", chance.id(), "person_id", person.id(), "role", role, "place_id", place == null ? null : place.id(), "granted", chance.past());
    }

    private void circle(Row place) {
        var circle = world.add("rights.circle", "id", chance.id(), "place_id", place.id(), "name", "Jury of " + place.text("handle"));
        List<Row> people = world.rows("people.person").stream().filter(each -> each.text("state").equals("active")).toList();
        people.stream().filter(_ -> chance.once(4))
                .forEach(each -> world.add("rights.circle_member", "circle_id", circle.id(), "person_id", each.id()));
    }
}
