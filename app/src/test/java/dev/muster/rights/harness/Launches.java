package dev.muster.rights.harness;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the places of a world are launched: tipping points, founders, things to do, and waves of invitations.
final class Launches {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private final Builder world;
    private final Chance chance;

    Launches(Builder world) {
        this.world = world;
        this.chance = world.chance;
    }

    void make() {
        world.rows("rights.place").forEach(this::launch);
    }

    private Row somebody() {
        return chance.of(world.rows("people.person").subList(0, 12));
    }

    private void launch(Row place) {
        world.add("launch.aim", "place_id", place.id(), "people", 5 + chance.below(20), "target", TODAY.plusDays(60), "promised", chance.once(3) ? TODAY.plusDays(20) : null,
                "set_by", somebody().id(), "set_at", chance.past(), "version", 1);
        for (var person : List.of(somebody(), somebody())) {
            if (!world.has("launch.founder", "place_id", place.id(), "person_id", person.id())) {
                world.add("launch.founder", "place_id", place.id(), "person_id", person.id(), "named_by", somebody().id(), "named", chance.past());
            }
        }
        List.of("SEED", "INFLUENCER", "EVENT", "STEP").forEach(kind -> task(place, kind));
        var wave = world.add("launch.wave", "id", chance.id(), "place_id", place.id(), "title", "Wave to " + place.text("title"), "audience", 8, "day", TODAY.minusDays(3), "size", 30,
                "created", chance.past());
        world.rows("people.invitation").stream().filter(each -> place.id().equals(each.maybe("place_id")) && chance.once(2)).forEach(each ->
                world.add("launch.sent", "invitation_id", each.id(), "wave_id", wave.id(), "sent", chance.past(), "opened", chance.once(2) ? chance.past() : null));
    }

    private void task(Row place, String kind) {
        boolean done = chance.once(2);
        var items = world.rows("items.item").stream().filter(each -> each.text("kind").equals("question") && place.id().equals(each.maybe("place_id"))).toList();
        @Nullable Object became = done && !items.isEmpty() ? chance.of(items).id() : null;
        world.add("launch.task", "id", chance.id(), "place_id", place.id(), "kind", kind, "title", kind + " in " + place.text("title"), "note", "Why",
                "person_id", somebody().id(), "due", TODAY.plusDays(chance.below(20) - 10), "done", done ? Chance.NOW.minus(Duration.ofDays(2)) : null,
                "done_by", done ? somebody().id() : null, "item_id", became, "created", chance.past(), "version", 1);
    }
}
