package dev.muster.rights.harness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people made: questions, answers and comments, some for few eyes only; and what hangs on them.
final class Work {
    private static final int QUESTIONS = 16;
    private static final List<String> TAGS = List.of("hops", "malt", "yeast", "kegs");
    private final Builder world;
    private final Chance chance;
    private final Hangings hangings;

    Work(Builder world) {
        this.world = world;
        this.chance = world.chance;
        this.hangings = new Hangings(world);
    }

    void make() {
        var places = world.rows("rights.place");
        for (int i = 0; i < QUESTIONS; i++) {
            question(i, places.get(i % places.size()));
        }
        hangings.make();
    }

    private void question(int number, Row place) {
        var author = chance.of(world.rows("people.person"));
        int layer = chance.some(15) | author.number("audience");
        var circle = chance.once(5) ? circle(place) : null;
        var run = place.has("opened") ? chance.once(8) ? Grounds.UNFINISHED : chance.once(6) ? Grounds.FINISHED : null : Grounds.UNFINISHED;
        var question = item("question", place, null, author, layer, circle, "open", chance.past(), chance.once(9), run, "Question " + number);
        var answers = new ArrayList<Row>();
        for (int i = chance.below(4); i > 0; i--) {
            answers.add(reply("answer", "given", question));
        }
        answers.forEach(this::comments);
        comments(question);
        settle(question, answers);
    }

    private @Nullable UUID circle(Row place) {
        return world.rows("rights.circle").stream().filter(each -> each.id("place_id").equals(place.id())).findFirst().map(Row::id).orElse(null);
    }

    private void comments(Row about) {
        for (int i = chance.below(3); i > 0; i--) {
            reply("comment", "given", about);
        }
    }

    /// Never wider than what it replies to, and by somebody who may see it.
    private Row reply(String kind, String state, Row to) {
        int above = to.number("layer");
        var authors = world.rows("people.person").stream().filter(each -> (each.number("audience") & above) != 0).toList();
        var author = authors.isEmpty() ? world.find("people.person", to.id("author_id")) : chance.of(authors);
        int layer = chance.once(2) ? above : chance.some(above) | author.number("audience") & above;
        var circle = to.has("circle_id") ? to.id("circle_id") : chance.once(8) ? circle(world.find("rights.place", to.id("place_id"))) : null;
        boolean hidden = to.has("hidden") || chance.once(8);
        return item(kind, world.find("rights.place", to.id("place_id")), to, author, layer, circle, state, chance.after((Instant) to.values().get("created")), hidden, to.maybe("run_id"), null);
    }

    private Row item(String kind, Row place, @Nullable Row parent, Row author, int layer, @Nullable UUID circle, String state,
            Instant created, boolean hidden, @Nullable UUID run, @Nullable String title) {
        var id = chance.id();
        boolean edited = chance.once(4);
        var item = world.add("items.item", "id", id, "handle", chance.handle(), "kind", kind, "place_id", place.id(),
                "root_id", parent == null ? id : parent.id("root_id"), "parent_id", parent == null ? null : parent.id(), "layer", layer, "circle_id", circle,
                "author_id", author.id(), "title", title, "body", "What " + author.text("name") + " says " + chance.handle(), "format", chance.once(5) ? "HTML" : "MARKDOWN",
                "state", state, "answered", 0, "created", created, "changed", edited ? chance.after(created) : created, "version", edited ? 2 : 1,
                "hidden", hidden ? chance.after(created) : null, "shown", null, "shown_to", 0, "run_id", run);
        if (edited) {
            hangings.revisions(item);
        }
        return item;
    }

    private void tags(Row question) {
        TAGS.stream().filter(_ -> chance.once(2)).forEach(tag -> world.add("items.tagged", "place_id", question.id("place_id"), "tag", tag,
                "state", question.text("state"), "created", question.values().get("created"), "item_id", question.id()));
    }

    /// Accepts an answer that everyone who sees the question sees, or closes the question.
    private void settle(Row question, List<Row> answers) {
        int mask = Leftovers.answered(question, world.find("people.person", question.id("author_id")), answers);
        Optional<Row> accepted = answers.stream().filter(each -> each.number("layer") == question.number("layer") && !each.has("hidden")
                && Objects.equals(each.maybe("circle_id"), question.maybe("circle_id"))).findFirst().filter(_ -> chance.once(2));
        boolean closed = chance.once(5);
        var after = chance.after((Instant) question.values().get("created"));
        var settled = question.with("answered", mask).with("state", closed ? "closed" : accepted.isPresent() ? "solved" : "open");
        world.change(question, settled);
        tags(settled);
        world.add("questions.question", "item_id", question.id(), "accepted_id", accepted.map(Row::id).orElse(null),
                "accepted_by", accepted.map(_ -> question.id("author_id")).orElse(null), "settled", accepted.map(_ -> after).orElse(null),
                "closed", closed ? after : null, "closed_by", closed ? chance.of(world.rows("people.person")).id() : null, "closed_reason", closed ? "DUPLICATE" : null,
                "closed_note", "", "reopened", chance.once(5));
    }
}
