package dev.muster.rights.harness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What communities asked of the organisation: requests in every state, what was done with them, and who needs them too.
final class Asked {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<String> STATES = List.of("asked", "promised", "promised", "kept", "declined", "broken");
    private final Builder world;
    private final Chance chance;

    Asked(Builder world) {
        this.world = world;
        this.chance = world.chance;
    }

    void make() {
        var places = world.rows("rights.place").stream().filter(each -> each.has("opened")).toList();
        for (int i = 0; i < 2 * STATES.size(); i++) {
            request(i, places.get(i % places.size()), STATES.get(i % STATES.size()));
        }
    }

    /// Authors of imported work ask and promise nothing.
    private List<Row> active() {
        return world.rows("people.person").stream().filter(each -> each.text("state").equals("active")).toList();
    }

    private void request(int number, Row place, String state) {
        var author = chance.of(active());
        int layer = chance.some(15) | author.number("audience") | 1;
        var item = item("request", place, null, author, layer, state, "Request " + number);
        boolean promised = !List.of("asked", "declined").contains(state);
        var owner = promised ? chance.of(active()) : null;
        var due = TODAY.plusDays(chance.below(60) - 40L);
        world.add("adapt.request", "item_id", item.id(), "place_id", place.id(), "created", item.values().get("created"), "why", "So that kegs keep.",
                "owner_id", owner == null ? null : owner.id(), "due", state.equals("promised") ? due : null, "first_due", promised ? due : null,
                "kept", state.equals("kept") ? due : null);
        if (owner != null) {
            turn(item, "PROMISED", "", due, owner.id());
        }
        if (!state.equals("promised") && !state.equals("asked")) {
            turn(item, state.toUpperCase(java.util.Locale.ROOT), "So it is.", null, null);
        }
        if (chance.once(2)) {
            backing(item, place);
        }
        world.add("items.follow", "item_id", item.id(), "person_id", chance.of(world.rows("people.person")).id(), "since", chance.past());
    }

    private void turn(Row item, String deed, String word, @Nullable LocalDate due, @Nullable UUID owner) {
        world.add("adapt.turn", "id", chance.id(), "item_id", item.id(), "deed", deed, "word", word, "link", "", "due", due, "owner_id", owner,
                "by_id", chance.of(active()).id(), "at", chance.after((Instant) item.values().get("created")));
    }

    private void backing(Row request, Row place) {
        var author = chance.of(active().stream().filter(each -> (each.number("audience") & request.number("layer")) != 0).toList());
        var item = item("case", place, request, author, request.number("layer"), "given", null);
        world.add("adapt.backing", "item_id", item.id(), "request_id", request.id(), "person_id", author.id());
    }

    private Row item(String kind, Row place, @Nullable Row parent, Row author, int layer, String state, @Nullable String title) {
        var id = chance.id();
        var created = parent == null ? chance.past() : chance.after((Instant) parent.values().get("created"));
        boolean hidden = parent != null && parent.has("hidden") || chance.once(8);
        return world.add("items.item", "id", id, "handle", chance.handle(), "kind", kind, "place_id", place.id(),
                "root_id", parent == null ? id : parent.id(), "parent_id", parent == null ? null : parent.id(), "layer", layer, "circle_id", null,
                "author_id", author.id(), "title", title, "body", "What " + author.text("name") + " needs " + chance.handle(), "format", "MARKDOWN",
                "state", state, "answered", 0, "created", created, "changed", created, "version", 1, "hidden", hidden ? chance.after(created) : null, "shown", null, "shown_to", 0, "run_id", null);
    }
}
