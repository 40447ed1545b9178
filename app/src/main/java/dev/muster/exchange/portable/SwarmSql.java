package dev.muster.exchange.portable;

import java.util.LinkedHashMap;
import java.util.Map;

/// What an export asks of a community's swarms, as {@link ExportSql} does of all else. When somebody may be asked to help is theirs alone
/// and stays behind.
final class SwarmSql {
    /// Those who are named in swarms.
    static final String PEOPLE = """
            select unnest(array[s.owner_id, s.successor_id, s.sufferer_id]) from swarms.swarm s join here i on i.id = s.item_id
            union select unnest(array[p.person_id, p.asked_by]) from swarms.part p join here i on i.id = p.swarm_id
            union select unnest(array[t.by_id, t.other_id]) from swarms.step t join here i on i.id = t.swarm_id
            union select r.by_id from swarms.repeat r join here i on i.id = r.swarm_id join here j on j.id = r.earlier_id
            """;

    static final String STEPS = "swarm-steps";
    static final String SWARMS = "swarms";

    /// How many swarms repeat one of another community, or are repeated there.
    static final String REPEATS_ELSEWHERE = """
            select count(*) from swarms.repeat r
             where (exists (select 1 from here i where i.id = r.swarm_id)) <> (exists (select 1 from here i where i.id = r.earlier_id))
            """;

    /// The parts that rest on items, in the order in which an import needs them. Steps have no key: a swarm's come in the order in which
    /// they were taken.
    static final Map<String, String> PARTS = parts();

    private SwarmSql() {}

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put(SWARMS, """
                select jsonb_strip_nulls(jsonb_build_object('item', key(s.item_id), 'created', s.created, 'severity', s.severity, 'whom', s.whom, 'tried', s.tried,
                         'sufferer', key(s.sufferer_id), 'owner', key(s.owner_id), 'successor', key(s.successor_id), 'helped', s.helped, 'relieved', s.relieved,
                         'resolved', s.resolved, 'solution', s.solution, 'confirmed', s.confirmed, 'closed', s.closed, 'lesson', s.lesson, 'reason', s.reason,
                         'people', (select jsonb_agg(jsonb_build_object('person', key(p.person_id), 'role', p.role, 'standing', p.standing,
                                               'askedBy', key(p.asked_by), 'at', p.at) order by key(p.person_id))
                                      from swarms.part p where p.swarm_id = s.item_id)))
                  from swarms.swarm s join here i on i.id = s.item_id
                 order by key(s.item_id)
                """);
        parts.put(STEPS, """
                select jsonb_strip_nulls(jsonb_build_object('swarm', key(t.swarm_id), 'deed', t.deed, 'word', t.word, 'by', key(t.by_id), 'other', key(t.other_id),
                         'at', t.at))
                  from swarms.step t join here i on i.id = t.swarm_id
                 order by key(t.swarm_id), t.at, t.id
                """);
        parts.put("swarm-entries", """
                select jsonb_build_object('item', key(e.item_id), 'swarm', key(e.swarm_id), 'kind', e.kind)
                  from swarms.entry e join here i on i.id = e.item_id
                 order by key(e.item_id)
                """);
        parts.put("repeats", """
                select jsonb_build_object('swarm', key(r.swarm_id), 'earlier', key(r.earlier_id), 'by', key(r.by_id), 'at', r.at)
                  from swarms.repeat r join here i on i.id = r.swarm_id join here j on j.id = r.earlier_id
                 order by key(r.swarm_id), key(r.earlier_id)
                """);
        return parts;
    }
}
