package dev.muster.rights.harness;

import dev.muster.shell.Ids;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The activity of a world, as the commands that made it would have written it.
final class Log {
    private static final int EVERYONE = 15;
    private static final int STAFF = 1;
    private final Builder world;
    private int sequence;

    Log(Builder world) {
        this.world = world;
    }

    void make() {
        world.rows("people.person").forEach(each -> inPlace("CREATE", each, "person", null, STAFF, "created"));
        world.rows("rights.place").forEach(each -> inPlace("OPEN", each, "community", each, EVERYONE, "created"));
        world.rows("goals.goal").forEach(each -> inPlace("CREATE", each, "goal", null, STAFF, "created"));
        world.rows("goals.vision").forEach(each -> inPlace("CREATE", each, "vision", null, STAFF, "at"));
        world.rows("purposes.purpose").forEach(each -> inPlace("CREATE", each, "purpose", null, STAFF, "created"));
        world.rows("items.item").forEach(this::made);
        world.rows("items.link").forEach(this::tied);
        world.rows("questions.question").stream().filter(each -> each.has("accepted_id")).forEach(this::accepted);
        world.rows("conversation.reuse").forEach(this::used);
        world.rows("desk.taking").forEach(this::taken);
        world.rows("items.item").stream().filter(each -> each.text("kind").equals("question")).forEach(this::opened);
    }

    private void made(Row item) {
        act("CREATE", item.id("author_id"), item.id(), item.text("kind"), item.values().get("parent_id"), item, item.values().get("created"), item.values().get("run_id"));
    }

    private void tied(Row link) {
        var from = world.find("items.item", link.id("from_id"));
        act("ADD", from.id("author_id"), from.id(), "link", link.id("to_id"), from, link.values().get("created"), link.values().get("run_id"));
    }

    private void accepted(Row question) {
        var answer = world.find("items.item", question.id("accepted_id"));
        act("ACCEPT", question.id("accepted_by"), answer.id(), "answer", question.id("item_id"), answer, question.values().get("settled"), answer.values().get("run_id"));
    }

    private void used(Row reuse) {
        var answer = world.find("items.item", reuse.id("item_id"));
        act(reuse.values().get("worked").equals(true) ? "USE" : "REJECT", reuse.id("person_id"), answer.id(), "answer", answer.values().get("parent_id"), answer,
                reuse.values().get("at"), null);
    }

    /// By somebody who was about to ask; nobody knows who.
    private void opened(Row question) {
        if (world.chance.once(2)) {
            var attempt = world.chance.once(2) ? Ids.named("deflection:a-word-that-was-opened-before") : world.chance.id();
            act("VIEW", null, attempt, "deflection", null, question, EVERYONE, question.values().get("changed"), null, Map.of("outcome", "POTENTIAL"));
        }
    }

    private void taken(Row taking) {
        var item = world.find("items.item", taking.id("item_id"));
        act("ADD", taking.id("person_id"), item.id(), "taking", null, item, STAFF, taking.values().get("since"), null, null);
    }

    private void act(String verb, Object actor, Object object, String kind, @Nullable Object target, Row item, @Nullable Object at, @Nullable Object run) {
        act(verb, actor, object, kind, target, item, EVERYONE, at, run, null);
    }

    private void act(String verb, @Nullable Object actor, Object object, String kind, @Nullable Object target, Row item, int layer, @Nullable Object at, @Nullable Object run,
            @Nullable Object detail) {
        world.add("activity.activity", "tx", "0", "seq", ++sequence, "actor_id", actor, "verb", verb, "object_id", object, "object_kind", kind, "target_id", target,
                "place_id", item.id("place_id"), "item_id", item.id(), "layer", layer, "happened", at, "recorded", at, "origin", run == null ? "native" : "stackexchange", "run_id", run,
                "detail", detail);
    }

    private void inPlace(String verb, Row object, String kind, @Nullable Row place, int layer, String at) {
        var actor = world.rows("people.person").getFirst();
        world.add("activity.activity", "tx", "0", "seq", ++sequence, "actor_id", actor.id(), "verb", verb, "object_id", object.id(), "object_kind", kind, "target_id", null,
                "place_id", place == null ? null : place.id(), "item_id", null, "layer", layer, "happened", object.values().get(at),
                "recorded", object.values().get(at), "origin", "native", "run_id", null, "detail", null);
    }
}
