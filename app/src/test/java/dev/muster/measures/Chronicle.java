package dev.muster.measures;

import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.shell.SystemDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes down what happened in a place at times of the test's choice, as an import does.
final class Chronicle {
    private static final int EVERYONE = Audience.mask(Set.of(Audience.values()));
    private final SystemDatabase system;
    private final Place place;
    private final List<Act> acts = new ArrayList<>();

    private record Act(UUID actor, String verb, UUID object, String kind, @Nullable UUID target, UUID item, Instant at, @Nullable String detail) {}

    Chronicle(SystemDatabase system, Place place) {
        this.system = system;
        this.place = place;
    }

    /// Somebody new, whom nobody has to sign in as.
    static UUID person(SystemDatabase system) {
        var id = UUID.randomUUID();
        system.jdbc().sql("insert into people.person (id, handle, name, audience, state, created) values (?, ?, 'Somebody', 8, 'placeholder', now())")
            .params(id, id.toString()).update();
        return id;
    }

    UUID person() {
        return person(system);
    }

    List<UUID> people(int number) {
        return java.util.stream.Stream.generate(this::person).limit(number).toList();
    }

    UUID asks(UUID person, Instant at) {
        return asks(person, at, EVERYONE);
    }

    UUID asks(UUID person, Instant at, int layer) {
        return writes("question", person, null, at, layer);
    }

    UUID answers(UUID person, UUID question, Instant at) {
        return answers(person, question, at, EVERYONE);
    }

    UUID answers(UUID person, UUID question, Instant at, int layer) {
        return writes("answer", person, question, at, layer);
    }

    UUID comments(UUID person, UUID question, Instant at) {
        return comments(person, question, at, EVERYONE);
    }

    UUID comments(UUID person, UUID question, Instant at, int layer) {
        return writes("comment", person, question, at, layer);
    }

    void reuses(UUID person, UUID question, UUID answer, Instant at) {
        happens(new Act(person, "USE", answer, "answer", question, answer, at, null));
    }

    void doesNotReuse(UUID person, UUID question, UUID answer, Instant at) {
        happens(new Act(person, "REJECT", answer, "answer", question, answer, at, null));
    }

    void accepts(UUID person, UUID question, UUID answer, Instant at) {
        happens(new Act(person, "ACCEPT", answer, "answer", question, answer, at, null));
    }

    void takesBack(UUID person, UUID question, UUID answer, Instant at) {
        happens(new Act(person, "UNDO", answer, "answer", question, answer, at, "{\"of\": \"ACCEPT\"}"));
    }

    void takesBackReuse(UUID person, UUID question, UUID answer, Instant at) {
        happens(new Act(person, "UNDO", answer, "answer", question, answer, at, "{\"of\": \"USE\"}"));
    }

    void hide(UUID item, Instant at) {
        system.jdbc().sql("update items.item set hidden = ? where id = ?").params(at.atOffset(ZoneOffset.UTC), item).update();
    }

    private UUID writes(String kind, UUID person, @Nullable UUID parent, Instant at, int layer) {
        var id = UUID.randomUUID();
        system.jdbc().sql("""
                insert into items.item (id, handle, kind, place_id, root_id, parent_id, layer, author_id, title, body, state, created, changed)
                values (:id, :handle, :kind, :place, coalesce((select root_id from items.item where id = cast(:parent as uuid)), :id),
                        cast(:parent as uuid), :layer, :author, 'How?', 'So.', 'open', :at, :at)
                """)
            .param("id", id).param("handle", id.toString()).param("kind", kind).param("place", place.id())
            .param("parent", parent).param("layer", layer).param("author", person)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
        happens(new Act(person, "CREATE", id, kind, parent, id, at, null));
        return id;
    }

    private void happens(Act act) {
        acts.add(act);
        record(act);
    }

    private void record(Act act) {
        system.jdbc().sql("""
                insert into activity.activity (actor_id, verb, object_id, object_kind, target_id, place_id, item_id, happened, recorded, origin, detail)
                values (:actor, :verb, :object, :kind, cast(:target as uuid), :place, :item, :at, now(), 'stackexchange', cast(:detail as jsonb))
                """)
            .param("actor", act.actor()).param("verb", act.verb()).param("object", act.object()).param("kind", act.kind())
            .param("target", act.target()).param("place", place.id()).param("item", act.item())
            .param("at", act.at().atOffset(ZoneOffset.UTC)).param("detail", act.detail())
            .update();
    }

    /// Has the log forget everything and hear of it again in another order, of some of it twice.
    void retell(Random random) {
        system.jdbc().sql("delete from activity.activity where place_id = ? and origin = 'stackexchange'").params(place.id()).update();
        var again = new ArrayList<>(acts);
        acts.stream().filter(_ -> random.nextInt(3) == 0).forEach(again::add);
        Collections.shuffle(again, random);
        again.forEach(this::record);
    }
}
