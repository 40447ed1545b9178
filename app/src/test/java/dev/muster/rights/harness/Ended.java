package dev.muster.rights.harness;

/// How purposes ended in the communities opened from them.
final class Ended {
    private final Builder world;
    private final Chance chance;

    Ended(Builder world) {
        this.world = world;
        this.chance = world.chance;
    }

    void make() {
        for (var opened : world.rows("purposes.opened")) {
            boolean closed = world.find("rights.place", opened.id("place_id")).has("closed");
            if (closed || chance.once(3)) {
                world.add("purposes.ending", "purpose_id", opened.id("purpose_id"), "place_id", opened.id("place_id"),
                        "fate", chance.once(2) ? "ACHIEVED" : closed ? "CLOSED" : "SUPERSEDED", "reason", "So it was found.", "at", chance.past());
            }
        }
    }
}
