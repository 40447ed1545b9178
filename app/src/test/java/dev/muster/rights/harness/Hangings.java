package dev.muster.rights.harness;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What hangs on items: revisions, links from question to question, follows, reuse, who works on them, where they were imported from.
final class Hangings {
    private static final List<String> TIES = List.of("duplicates", "relates", "split-from", "became");
    private final Builder world;
    private final Chance chance;

    Hangings(Builder world) {
        this.world = world;
        this.chance = world.chance;
    }

    void make() {
        var items = world.rows("items.item");
        links(items.stream().filter(each -> each.text("kind").equals("question")).toList());
        for (var item : items) {
            follow(item);
            if (item.text("kind").equals("answer")) {
                reuse(item);
            }
            if (item.text("kind").equals("question")) {
                desk(item);
            }
        }
        origins(items);
    }

    void revisions(Row item) {
        var people = world.rows("people.person");
        revision(item, item.id("author_id"), (Instant) item.values().get("created"), "first words");
        revision(item, chance.of(people).id(), (Instant) item.values().get("changed"), item.text("body"));
    }

    private void revision(Row item, Object editor, Instant at, String body) {
        world.add("items.revision", "id", chance.id(), "item_id", item.id(), "editor_id", editor, "at", at, "title", item.values().get("title"), "body", body,
                "format", "MARKDOWN", "tags", List.of("hops"), "reason", "clearer", "run_id", item.values().get("run_id"));
    }

    /// Also into places that few see.
    private void links(List<Row> questions) {
        IntStream.range(0, questions.size()).forEach(_ -> {
            var from = chance.of(questions);
            var to = chance.of(questions);
            var kind = chance.of(TIES);
            boolean there = world.rows("items.link").stream().anyMatch(each -> each.id("from_id").equals(from.id()) && each.id("to_id").equals(to.id()) && each.text("kind").equals(kind));
            if (!from.equals(to) && !there) {
                world.add("items.link", "from_id", from.id(), "to_id", to.id(), "kind", kind, "created", chance.past(), "run_id", from.values().get("run_id"));
            }
        });
    }

    private void follow(Row item) {
        var person = chance.of(world.rows("people.person"));
        if (item.text("kind").equals("question") || chance.once(4)) {
            world.add("items.follow", "item_id", item.id(), "person_id", person.id(), "since", chance.past());
        }
        if (item.text("kind").equals("question")) {
            world.add("items.visit", "person_id", chance.of(world.rows("people.person")).id(), "thread_id", item.id(), "at", chance.past());
        }
    }

    private void reuse(Row answer) {
        var readers = world.rows("people.person").stream().filter(each -> (each.number("audience") & answer.number("layer")) != 0)
                .filter(_ -> chance.once(4)).toList();
        int worked = 0;
        for (var reader : readers) {
            boolean well = chance.once(2);
            worked += well ? 1 : 0;
            world.add("conversation.reuse", "item_id", answer.id(), "person_id", reader.id(), "worked", well, "note", "so it went", "at", chance.past());
        }
        if (!readers.isEmpty()) {
            world.add("conversation.tally", "item_id", answer.id(), "worked", worked, "failed", readers.size() - worked);
        }
    }

    /// Some of it has lapsed.
    private void desk(Row question) {
        if (chance.once(2)) {
            world.add("desk.taking", "item_id", question.id(), "place_id", question.id("place_id"), "person_id", chance.of(world.rows("people.person")).id(),
                    "since", chance.past(), "until", chance.once(4) ? Chance.NOW : Chance.NOW.plusSeconds(900));
        }
        if (chance.once(4)) {
            world.add("desk.put_off", "item_id", question.id(), "place_id", question.id("place_id"), "person_id", chance.of(world.rows("people.person")).id(),
                    "since", chance.past(), "until", chance.once(4) ? Chance.NOW : Chance.NOW.plusSeconds(9_000), "reason", "waits for the maltster");
        }
    }

    private void origins(List<Row> items) {
        for (var place : world.rows("rights.place")) {
            var mine = items.stream().filter(each -> each.has("run_id") && each.id("place_id").equals(place.id())).toList();
            if (!mine.isEmpty()) {
                source(place, mine);
            }
        }
    }

    private void source(Row place, List<Row> items) {
        var source = world.add("exchange.source", "id", chance.id(), "place_id", place.id(), "kind", "stackexchange", "site", place.text("handle") + ".example.org");
        long key = 0;
        for (var item : items) {
            var run = item.id("run_id");
            if (world.rows("exchange.run").stream().noneMatch(each -> each.id().equals(run))) {
                world.add("exchange.run", "id", run, "source_id", source.id(), "path", "dump.zip", "started", chance.past(),
                        "finished", run.equals(Grounds.FINISHED) ? Chance.NOW : null, "phase", "posts",
                        "row_no", 1, "counts", Map.of(), "opens_place", false, "person_id", world.rows("people.person").getFirst().id());
            }
            world.add("exchange.origin", "object_id", item.id(), "source_id", source.id(), "kind", item.text("kind"), "source_key", (int) ++key,
                    "run_id", run, "digest", 1, "version", 1, "licence", "CC BY-SA 4.0");
            world.add("exchange.votes", "item_id", item.id(), "kind", "up", "run_id", run, "count", chance.below(9));
        }
    }
}
