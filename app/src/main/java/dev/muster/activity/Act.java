package dev.muster.activity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One thing that somebody does, to be written in the same statement as the change that it tells of.
///
/// @param actor null for what the clock does
/// @param kind what the object is, such as `question`
/// @param target what it is done to or for: the question that an answer answers
/// @param item the item whose rights govern who may see this act; null where the place and the layer do
/// @param layer audiences (bits) that may see an act without an item
/// @param detail a small JSON object, or null
public record Act(
        @Nullable UUID actor, Verb verb, UUID object, String kind, @Nullable UUID target, @Nullable UUID place,
        @Nullable UUID item, int layer, Instant at, @Nullable String detail) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int EVERYONE = 15;
    private static final String WRITE = """
            insert into activity.activity
                   (actor_id, verb, object_id, object_kind, target_id, place_id, item_id, layer, happened, recorded, detail)
            select :act_actor::uuid, :act_verb, :act_object, :act_kind, :act_target::uuid, :act_place::uuid, :act_item::uuid, :act_layer,
                   :act_at, :act_at, :act_detail::jsonb
            """;

    /// An act on an item, seen by whoever sees the item.
    public static Act onItem(UUID actor, Verb verb, UUID item, String kind, UUID place, Instant at) {
        return new Act(actor, verb, item, kind, null, place, item, EVERYONE, at, null);
    }

    /// An act in a place, seen by the audiences in the layer that see the place.
    public static Act inPlace(UUID actor, Verb verb, UUID object, String kind, @Nullable UUID place, int layer, Instant at) {
        return new Act(actor, verb, object, kind, null, place, null, layer, at, null);
    }

    /// What the clock does in a place, which the system writes.
    public static Act byClock(Verb verb, UUID object, String kind, @Nullable UUID place, int layer, Instant at) {
        return new Act(null, verb, object, kind, null, place, null, layer, at, null);
    }

    public Act target(UUID towards) {
        return new Act(actor, verb, object, kind, towards, place, item, layer, at, detail);
    }

    /// Adds a small detail, such as a reason.
    public Act detail(String key, Object value) {
        return detail(Map.of(key, value));
    }

    public Act detail(Map<String, ?> values) {
        return new Act(actor, verb, object, kind, target, place, item, layer, at, JSON.writeValueAsString(values));
    }

    /// The statement that makes a change and writes this act for each row changed, and none where none was.
    /// Its update count is the number of rows changed.
    ///
    /// @param change an insert, update or delete that ends in `returning`
    public String after(String change) {
        return "with change as (" + change + ")\n" + WRITE + " from change";
    }

    /// The statement that writes this act alone.
    public static String alone() {
        return WRITE;
    }

    /// The named parameters of {@link #after} and {@link #alone}.
    public Map<String, @Nullable Object> parameters() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("act_actor", actor);
        values.put("act_verb", verb.name());
        values.put("act_object", object);
        values.put("act_kind", kind);
        values.put("act_target", target);
        values.put("act_place", place);
        values.put("act_item", item);
        values.put("act_layer", layer);
        values.put("act_at", at.atOffset(ZoneOffset.UTC));
        values.put("act_detail", detail);
        return values;
    }
}
