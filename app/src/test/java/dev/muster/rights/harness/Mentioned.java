package dev.muster.rights.harness;

import java.time.Instant;

/// Whom the texts of a world name, also where they may not see them; and which texts were shown to more people later.
final class Mentioned {
    private final Builder world;
    private final Chance chance;

    Mentioned(Builder world) {
        this.world = world;
        this.chance = world.chance;
    }

    void make() {
        for (var item : world.rows("items.item")) {
            if (item.has("parent_id") && chance.once(3)) {
                world.change(item, item.with("shown", chance.after((Instant) item.values().get("created"))).with("shown_to", chance.some(item.number("layer"))));
            }
            if (chance.once(2)) {
                names(item, chance.of(world.rows("people.account")));
            }
        }
        world.rows("people.account").stream().filter(_ -> chance.once(4)).forEach(each -> world.add("writing.no_letter", "person_id", each.id("person_id")));
    }

    private void names(Row item, Row account) {
        var at = chance.after((Instant) item.values().get("created"));
        world.add("writing.mention", "item_id", item.id(), "person_id", account.id("person_id"), "by_id", item.id("author_id"), "at", at,
                "told", chance.once(2) ? at : null, "seen", chance.once(3) ? at : null, "stands", !chance.once(6));
    }
}
