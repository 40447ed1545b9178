package dev.muster.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// What one transaction of a run writes, table by table in the order in which they need each other.
final class Batch {
    final CopyRows persons = new CopyRows("people.person (id, handle, name, audience, state, created)");
    final CopyRows items = new CopyRows("""
            items.item (id, handle, kind, place_id, root_id, parent_id, layer, author_id, title, body, format, state, answered,
                        created, changed, run_id)""");
    final CopyRows tags = new CopyRows("items.tagged (place_id, tag, state, created, item_id)");
    final CopyRows revisions = new CopyRows("items.revision (id, item_id, editor_id, at, title, body, tags, reason, run_id)");
    final CopyRows acts = new CopyRows("""
            activity.activity (actor_id, verb, object_id, object_kind, target_id, place_id, item_id, happened, recorded, origin,
                               run_id, detail)""");
    final CopyRows origins = new CopyRows("exchange.origin (object_id, source_id, kind, source_key, run_id, digest, licence)");
    final CopyRows states = new CopyRows("exchange.question_state (run_id, item_id, accepted_id, closed)");
    final CopyRows seen = new CopyRows("exchange.seen (run_id, object_id)");
    final CopyRows changes = new CopyRows("""
            exchange.change (run_id, item_id, kind, title, body, format, tags, changed, digest)""");

    void send(Connection connection) throws SQLException {
        for (var table : List.of(persons, items, tags, revisions, acts, origins, states, seen, changes)) {
            table.send(connection);
        }
    }
}
