package dev.muster.rights.harness;

import java.util.List;

/// What hangs on the pages of communities: the stories that some of them tell, and the changes that people suggest.
final class Remembered {
    private static final List<String> OUTCOMES = List.of("SUCCESS", "FAILURE", "MIXED");
    private static final List<String> TOPICS = List.of("cellars", "hops", "kegs");
    private static final List<String> STATES = List.of("OPEN", "OPEN", "TAKEN", "DECLINED");
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
        world.rows("rights.place").forEach(each -> world.add("memory.rule", "place_id", each.id(), "approved", chance.once(3)));
        pages.forEach(this::suggestion);
        pages.forEach(this::dissent);
    }

    /// Some of them are decided.
    private void suggestion(Row page) {
        var author = chance.of(world.rows("people.person"));
        var state = chance.of(STATES);
        var at = chance.after((java.time.Instant) page.values().get("created"));
        boolean open = state.equals("OPEN");
        world.add("memory.suggestion", "id", chance.id(), "page_id", page.id(), "place_id", page.id("place_id"), "author_id", author.id(), "at", at, "base", 1,
                "title", page.text("title"), "body", "As " + author.text("name") + " would have it", "summary", "Better", "minor", false, "state", state,
                "decided", open ? null : chance.after(at), "decided_by", open ? null : chance.of(world.rows("people.person")).id(), "reason", state.equals("DECLINED") ? "No" : "",
                "taken_as", state.equals("TAKEN") ? 2 : null, "told", null);
    }

    /// Some of it is hidden, some decided.
    private void dissent(Row page) {
        var id = chance.id();
        var author = chance.of(world.rows("people.person").stream().filter(each -> (each.number("audience") & page.number("layer")) != 0).toList());
        var at = chance.after((java.time.Instant) page.values().get("created"));
        boolean stands = chance.once(2);
        world.add("items.item", "id", id, "handle", chance.handle(), "kind", "dissent", "place_id", page.id("place_id"), "root_id", page.id(), "parent_id", page.id(),
                "layer", page.number("layer"), "circle_id", page.values().get("circle_id"), "author_id", author.id(), "title", null, "body", "As " + author.text("name") + " sees it",
                "format", "MARKDOWN", "state", stands ? "standing" : "answered", "answered", 0, "created", at, "changed", at, "version", 1,
                "hidden", page.has("hidden") || chance.once(5) ? chance.after(at) : null, "shown", null, "shown_to", 0, "run_id", null);
        world.add("memory.dissent", "item_id", id, "page_id", page.id(), "why", "Because " + author.text("name") + " saw it", "section", "What holds", "revision", 1,
                "decided", stands ? null : chance.after(at), "decided_by", stands ? null : chance.of(world.rows("people.person")).id(), "reason", stands ? "" : "It holds");
    }

    private void story(Row page) {
        var outcome = chance.of(OUTCOMES);
        world.add("memory.story", "item_id", page.id(), "place_id", page.id("place_id"), "outcome", outcome, "written", page.values().get("created"));
        TOPICS.stream().filter(_ -> chance.once(2)).forEach(topic -> world.add("memory.topic", "item_id", page.id(), "topic", topic, "place_id", page.id("place_id"),
                "outcome", outcome, "written", page.values().get("created")));
    }
}
