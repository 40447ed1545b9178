package dev.muster.exchange.portable;

import java.util.LinkedHashMap;
import java.util.Map;

/// What an export asks of what a community wants from the organisation, as {@link ExportSql} does of all else. Whoever is still to be told
/// of it, or was, stays behind.
final class RequestSql {
    /// Those who are named in requests, besides who wrote them.
    static final String PEOPLE = """
            select r.owner_id from adapt.request r join here i on i.id = r.item_id
            union select unnest(array[t.owner_id, t.by_id]) from adapt.turn t join here i on i.id = t.item_id
            """;

    static final String REQUESTS = "requests";
    static final String TURNS = "request-turns";

    /// The parts that rest on items, in the order in which an import needs them. Turns have no key: a request's come in the order in which
    /// they were taken. Whoever wrote a case is who needs it too.
    static final Map<String, String> PARTS = parts();

    private RequestSql() {}

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put(REQUESTS, """
                select jsonb_strip_nulls(jsonb_build_object('item', key(r.item_id), 'created', r.created, 'why', r.why, 'owner', key(r.owner_id), 'due', r.due,
                         'firstDue', r.first_due, 'kept', r.kept))
                  from adapt.request r join here i on i.id = r.item_id
                 order by key(r.item_id)
                """);
        parts.put(TURNS, """
                select jsonb_strip_nulls(jsonb_build_object('request', key(t.item_id), 'deed', t.deed, 'word', t.word, 'link', t.link, 'due', t.due,
                         'owner', key(t.owner_id), 'by', key(t.by_id), 'at', t.at))
                  from adapt.turn t join here i on i.id = t.item_id
                 order by key(t.item_id), t.at, t.id
                """);
        parts.put("backings", """
                select jsonb_build_object('item', key(b.item_id), 'request', key(b.request_id), 'person', key(i.author_id))
                  from adapt.backing b join here i on i.id = b.item_id
                 order by key(b.item_id)
                """);
        return parts;
    }
}
