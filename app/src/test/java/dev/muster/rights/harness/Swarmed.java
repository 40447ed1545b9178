package dev.muster.rights.harness;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Swarms in every state, who takes part in them, what is said and done in them.
final class Swarmed {
    private static final List<String> STATES = List.of("open", "swarming", "swarming", "resolved", "closed");
    private static final List<String> KINDS = List.of("MESSAGE", "HYPOTHESIS", "DECISION", "TASK", "STATUS");
    private final Builder world;
    private final Chance chance;

    Swarmed(Builder world) {
        this.world = world;
        this.chance = world.chance;
    }

    void make() {
        var places = world.rows("rights.place").stream().filter(each -> each.has("opened")).toList();
        for (int i = 0; i < 2 * STATES.size(); i++) {
            swarm(i, places.get(i % places.size()), STATES.get(i % STATES.size()));
        }
        var all = world.rows("swarms.swarm");
        for (int i = 1; i < all.size(); i++) {
            repeat(all.get(i), chance.of(all.subList(0, i)));
        }
        active().stream().filter(each -> each.number("audience") == 1).limit(3).forEach(each -> world.add("swarms.hours", "person_id", each.id(), "zone", "UTC",
                "quiet_from", LocalTime.of(18, 0), "quiet_to", LocalTime.of(8, 0), "most", 2));
    }

    /// Authors of imported work take part in nothing.
    private List<Row> active() {
        return world.rows("people.person").stream().filter(each -> each.text("state").equals("active")).toList();
    }

    private void swarm(int number, Row place, String state) {
        var owner = chance.of(active().stream().filter(each -> each.number("audience") == 1).toList());
        var created = chance.past();
        var item = item("swarm", place, null, owner, chance.some(15) | 1, state, "Swarm " + number, created);
        boolean solved = state.equals("resolved") || state.equals("closed");
        var later = chance.after(created);
        var sufferer = chance.of(active());
        world.add("swarms.swarm", "item_id", item.id(), "place_id", place.id(), "created", created, "severity", chance.of(List.of("MINOR", "MAJOR", "CRITICAL")), "whom", "A brewer",
                "tried", "To wait.", "sufferer_id", sufferer.id(), "owner_id", owner.id(), "successor_id", null, "helped", state.equals("open") ? null : later,
                "relieved", solved ? later : null, "resolved", solved ? later : null, "solution", solved ? "A new valve." : "", "confirmed", solved && chance.once(2) ? later : null,
                "closed", state.equals("closed") ? later : null, "lesson", state.equals("closed") ? "NOTHING" : null, "reason", state.equals("closed") ? "Known." : "");
        part(item, owner, "OWNER", "IN");
        if (!sufferer.equals(owner)) {
            part(item, sufferer, "SUFFERER", "IN");
        }
        active().stream().filter(each -> !each.equals(owner) && !each.equals(sufferer)).limit(1 + number % 3).forEach(each -> {
            part(item, each, "HELPER", chance.of(List.of("ASKED", "IN", "IN", "DECLINED", "LEFT")));
            step(item, "JOINED", each);
        });
        for (int i = 0; i < 4; i++) {
            entry(item, place, KINDS.get((number + i) % KINDS.size()));
        }
    }

    /// Whichever was opened later repeats the other.
    private void repeat(Row one, Row other) {
        boolean inOrder = opened(other).isBefore(opened(one));
        var swarm = inOrder ? one : other;
        world.add("swarms.repeat", "swarm_id", swarm.id("item_id"), "earlier_id", (inOrder ? other : one).id("item_id"), "by_id", chance.of(active()).id(),
                "at", chance.after(opened(swarm)));
    }

    private static Instant opened(Row swarm) {
        return (Instant) swarm.values().get("created");
    }

    private void part(Row swarm, Row person, String role, String standing) {
        world.add("swarms.part", "swarm_id", swarm.id(), "person_id", person.id(), "role", role, "standing", standing, "asked_by", null,
                "at", chance.after((Instant) swarm.values().get("created")));
    }

    private void step(Row swarm, String deed, Row by) {
        world.add("swarms.step", "id", chance.id(), "swarm_id", swarm.id(), "deed", deed, "word", deed.equals("JOINED") ? "HELPER" : "", "by_id", by.id(), "other_id", null,
                "at", chance.after((Instant) swarm.values().get("created")));
    }

    private void entry(Row swarm, Row place, String kind) {
        var author = chance.of(active().stream().filter(each -> (each.number("audience") & swarm.number("layer")) != 0).toList());
        int layer = swarm.number("layer") & (chance.some(15) | 1) | author.number("audience");
        var state = kind.equals("HYPOTHESIS") ? "ruled-out" : kind.equals("TASK") ? "open" : "said";
        var item = item("swarm-entry", place, swarm, author, layer, state, null, chance.after((Instant) swarm.values().get("created")));
        world.add("swarms.entry", "item_id", item.id(), "swarm_id", swarm.id(), "kind", kind);
    }

    private Row item(String kind, Row place, @Nullable Row parent, Row author, int layer, String state, @Nullable String title, Instant created) {
        var id = chance.id();
        boolean hidden = parent != null && parent.has("hidden") || chance.once(8);
        return world.add("items.item", "id", id, "handle", chance.handle(), "kind", kind, "place_id", place.id(),
                "root_id", parent == null ? id : parent.id(), "parent_id", parent == null ? null : parent.id(), "layer", layer, "circle_id", null,
                "author_id", author.id(), "title", title, "body", "What " + author.text("name") + " knows " + chance.handle(), "format", "MARKDOWN",
                "state", state, "answered", 0, "created", created, "changed", created, "version", 1, "hidden", hidden ? chance.after(created) : null, "shown", null, "shown_to", 0, "run_id", null);
    }
}
