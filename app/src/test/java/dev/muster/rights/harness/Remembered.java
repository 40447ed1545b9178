package dev.muster.rights.harness;

import java.util.List;

/// What hangs on the pages of communities: the stories that some of them tell.
final class Remembered {
    private static final List<String> OUTCOMES = List.of("SUCCESS", "FAILURE", "MIXED");
    private static final List<String> TOPICS = List.of("cellars", "hops", "kegs");
    private final Builder world;
    private final Chance chance;

    Remembered(Builder world) {
        this.world = world;
        this.chance = world.chance;
    }

    void make() {
        var pages = world.rows("items.item").stream().filter(each -> each.text("kind").equals("page")).toList();
        for (int i = 0; i < pages.size(); i += 2) {
            story(pages.get(i));
        }
    }

    private void story(Row page) {
        var outcome = chance.of(OUTCOMES);
        world.add("memory.story", "item_id", page.id(), "place_id", page.id("place_id"), "outcome", outcome, "written", page.values().get("created"));
        TOPICS.stream().filter(_ -> chance.once(2)).forEach(topic -> world.add("memory.topic", "item_id", page.id(), "topic", topic, "place_id", page.id("place_id"),
                "outcome", outcome, "written", page.values().get("created")));
    }
}
