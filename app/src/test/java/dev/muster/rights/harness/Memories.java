package dev.muster.rights.harness;

import dev.muster.rights.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What communities wrote down: pages in every state, some for few eyes only and under an address that another page has too,
/// what they said before, what they link to, and what they were called.
final class Memories {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<String> STATES = List.of("work-in-progress", "not-validated", "validated", "validated", "archived");
    private static final int PAGES = 18;
    private final Builder world;
    private final Chance chance;

    Memories(Builder world) {
        this.world = world;
        this.chance = world.chance;
    }

    void make() {
        var places = world.rows("rights.place").stream().filter(each -> each.has("opened")).toList();
        var organisation = Row.of("rights.place", "id", Place.ORGANISATION);
        for (int i = 0; i < PAGES; i++) {
            page(i, i % 4 == 3 ? organisation : places.get(i % places.size()));
        }
    }

    /// The place of the pages that are the whole organisation’s, which is no community like the others.
    void found() {
        world.add("rights.place", "id", Place.ORGANISATION, "kind", "organisation", "handle", "*", "title", "Hop and Barrel", "seen_by", 15, "contributed_by", 1,
                "created", Grounds.LONG_AGO, "opened", Grounds.LONG_AGO, "closed", null);
    }

    /// Of each third page the title is one that other pages have too.
    private static String title(int number) {
        return number % 3 == 0 ? "Keeping it cold" : "Page " + number;
    }

    private static String address(String title) {
        return title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    private void page(int number, Row place) {
        var author = chance.of(world.rows("people.person"));
        int layer = chance.some(15) | author.number("audience");
        var circle = chance.once(6) ? circle(place) : null;
        var quotes = List.of(quote(), quote());
        var linked = List.of(title(chance.below(PAGES)), "Old page " + chance.below(PAGES), "Nobody’s page");
        var body = "## What holds\n\nSee [[%1$s]], [[%2$s|there]] and [[%3$s]].\n\n{{%1$s}}".formatted(linked.toArray())
                + quotes.stream().map(each -> "\n\n{{quote:" + each.text("handle") + "}}").collect(Collectors.joining());
        var item = item(place, author, layer, circle, title(number), body, chance.of(STATES));
        var editor = chance.of(world.rows("people.person"));
        world.add("memory.page", "item_id", item.id(), "place_id", place.id(), "address", address(title(number)), "number", 2, "editor_id", editor.id(),
                "edited", item.values().get("changed"), "owner_id", chance.once(3) ? null : chance.of(world.rows("people.person")).id(),
                "review_by", chance.once(3) ? null : TODAY.plusDays(chance.below(40) - 20), "template", chance.once(3));
        revision(item, place, 1, author, "Begun.", (Instant) item.values().get("created"));
        revision(item, place, 2, editor, body, (Instant) item.values().get("changed"));
        quotes.stream().map(each -> world.rows("items.item").stream().filter(source -> source.id().equals(each.id("source_id"))).findFirst().orElseThrow().id("root_id")).distinct()
                .forEach(thread -> world.add("items.link", "from_id", thread, "to_id", item.id(), "kind", "quoted-in", "created", chance.past(), "run_id", null));
        for (var title : linked.stream().distinct().toList()) {
            world.add("memory.reference", "from_id", item.id(), "place_id", place.id(), "address", address(title).replace("’", "-"), "title", title);
        }
        if (chance.once(2)) {
            world.add("memory.redirect", "place_id", place.id(), "address", "old-page-" + chance.below(PAGES), "page_id", item.id(), "since", chance.past());
        }
        world.add("items.follow", "item_id", item.id(), "person_id", chance.of(world.rows("people.person")).id(), "since", chance.past());
    }

    /// Of whatever anybody asked or answered.
    private Row quote() {
        var source = chance.of(world.rows("items.item").stream().filter(each -> each.text("kind").equals("question") || each.text("kind").equals("answer")).toList());
        return world.add("memory.quote", "id", chance.id(), "handle", chance.handle(), "source_id", source.id(), "version", 1, "words", "As was said " + chance.handle(),
                "by_id", chance.of(world.rows("people.person")).id(), "at", chance.past());
    }

    private @Nullable UUID circle(Row place) {
        return world.rows("rights.circle").stream().filter(each -> each.id("place_id").equals(place.id())).findFirst().map(Row::id).orElse(null);
    }

    private void revision(Row item, Row place, int number, Row editor, String body, Instant at) {
        world.add("memory.revision", "page_id", item.id(), "number", number, "previous", number == 1 ? null : number - 1, "base", number == 1 ? null : number - 1,
                "place_id", place.id(), "editor_id", editor.id(), "at", at, "title", item.text("title"), "body", body, "summary", "Revision " + number, "minor", chance.once(3),
                "reverted_to", null);
    }

    private Row item(Row place, Row author, int layer, @Nullable UUID circle, String title, String body, String state) {
        var id = chance.id();
        var created = chance.past();
        return world.add("items.item", "id", id, "handle", chance.handle(), "kind", "page", "place_id", place.id(), "root_id", id, "parent_id", null,
                "layer", layer, "circle_id", circle, "author_id", author.id(), "title", title, "body", body, "format", "MARKDOWN", "state", state, "answered", 0,
                "created", created, "changed", chance.after(created), "version", 2, "hidden", chance.once(7) ? chance.after(created) : null,
                "shown", null, "shown_to", 0, "run_id", null);
    }
}
