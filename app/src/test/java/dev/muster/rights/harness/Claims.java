package dev.muster.rights.harness;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The claims of a world: one author's is held, so what that author made is somebody else's, although the log still says
/// who it was; others wait, were refused, taken back or undone.
final class Claims {
    private final Builder world;
    private final Chance chance;

    Claims(Builder world) {
        this.world = world;
        this.chance = world.chance;
    }

    void make() {
        var authors = world.rows("people.person").stream().filter(each -> each.text("state").equals("placeholder")).toList();
        var claimed = authors.getFirst();
        var other = authors.getLast();
        authors.forEach(this::origin);
        var claimer = somebody();
        claim(claimed, claimer, "HELD");
        handOver(claimed.id(), claimer);
        var waiting = somebody();
        claim(other, waiting, "WAITING");
        claim(claimed, other(claimer), "REFUSED");
        claim(other, other(waiting), "WAITING");
        claim(other, claimer, "ENDED");
        claim(other, somebody(), "WITHDRAWN");
    }

    private UUID somebody() {
        return chance.of(world.rows("people.account")).id("person_id");
    }

    private UUID other(UUID than) {
        return world.rows("people.account").stream().map(each -> each.id("person_id")).filter(each -> !each.equals(than)).findAny().orElseThrow();
    }

    private void claim(Row author, UUID person, String state) {
        boolean decided = !state.equals("WAITING");
        var asked = Chance.NOW.minus(Duration.ofDays(20));
        world.add("people.claim", "id", chance.id(), "placeholder_id", author.id(), "person_id", person, "handle", author.text("handle"), "name", author.text("name"),
                "site", "old.example.org", "profile", "https://old.example.org/users/7", "state", state, "asked", asked, "expires", asked.plus(Duration.ofDays(120)),
                "decided", decided ? Chance.NOW : null, "decided_by", decided ? world.rows("people.person").getFirst().id() : null, "reason", decided ? "so it is" : "");
    }

    private void origin(Row author) {
        var runs = world.rows("exchange.run").stream().filter(each -> each.id().equals(Grounds.FINISHED)).toList();
        if (!runs.isEmpty()) {
            world.add("exchange.origin", "object_id", author.id(), "source_id", runs.getFirst().id("source_id"), "kind", "user", "source_key", 7,
                    "run_id", Grounds.FINISHED, "digest", 1, "version", 1, "licence", "");
        }
    }

    private void handOver(UUID author, UUID person) {
        give("item", "items.item", "id", "id", "author_id", author, person);
        world.rows("items.item").stream().filter(each -> each.text("kind").equals("question")).forEach(this::count);
        give("revision", "items.revision", "id", "item_id", "editor_id", author, person);
        give("accepted", "questions.question", "item_id", "item_id", "accepted_by", author, person);
        give("closed", "questions.question", "item_id", "item_id", "closed_by", author, person);
        give("reuse", "conversation.reuse", "item_id", "item_id", "person_id", author, person);
        give("owner", "memory.page", "item_id", "item_id", "owner_id", author, person);
        give("version", "memory.revision", "page_id", "page_id", "editor_id", author, person);
        give("quote", "memory.quote", "id", "source_id", "by_id", author, person);
    }

    private void give(String kind, String table, String key, String item, String column, UUID author, UUID person) {
        for (var row : world.rows(table)) {
            if (author.equals(row.maybe(column)) && !Grounds.UNFINISHED.equals(run(row)) && !(kind.equals("reuse") && says(person, row.id(item)))) {
                world.change(row, row.with(column, person));
                world.add("exchange.handed_over", "kind", kind, "row_id", row.id(key), "item_id", row.id(item), "placeholder_id", author,
                        "number", kind.equals("version") ? row.number("number") : 0);
            }
        }
    }

    /// For whom a question is answered hangs on who asked.
    private void count(Row question) {
        var asker = world.find("people.person", question.id("author_id"));
        world.change(question, question.with("answered", Leftovers.answered(question, asker, world.rows("items.item"))));
    }

    private static @Nullable Object run(Row row) {
        return row.values().get("run_id");
    }

    private boolean says(UUID person, UUID item) {
        return world.rows("conversation.reuse").stream().anyMatch(each -> each.id("item_id").equals(item) && each.id("person_id").equals(person));
    }
}
