package dev.muster.exchange.portable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The questions that an export asks, each answered by lines of JSON. In them `key(x)` stands for the key by which a
/// row is known wherever it goes: its own id, or the one that it brought along. {@link #asSystem} and {@link #asViewer} fill it in.
final class ExportSql {
    private static final Pattern KEY = Pattern.compile("key\\(([a-z_.]+)\\)");
    private static final String KNOWN = "coalesce((select k.key from exchange.known_as k where k.object_id = $1), $1)";
    private static final String TOLD = "exchange.key_of($1)";

    /// The part whose rows also say, behind their line: the handle here, the key, and the hash of the file.
    static final String ATTACHMENTS = "attachments";

    /// The kinds of items that travel. Another would arrive without what it has in tables of its own, so it stays and is counted.
    private static final String TRAVELS = """
            i.kind in ('question', 'answer', 'comment', 'page', 'dissent', 'swarm', 'swarm-entry', 'request', 'case')
            """;

    /// What people made in the place and hangs under each other, with how deep. Every part reads from it.
    static final String ITEMS = """
            with recursive here as (
                select i.*, 0 as depth from items.item i
                 where i.place_id = :place and i.parent_id is null and not exists (select 1 from items.unfinished_run r where r.run_id = i.run_id) and
            """ + TRAVELS + """
                union all
                select i.*, h.depth + 1 from items.item i join here h on i.parent_id = h.id
                 where not exists (select 1 from items.unfinished_run r where r.run_id = i.run_id) and
            """ + TRAVELS + ")\n";

    private static final String ACTS = """
              from activity.activity a join here i on i.id = a.item_id
              left join people.claim c on c.placeholder_id = a.actor_id and c.state = 'HELD'
             cross join lateral (select coalesce(c.person_id, a.actor_id) as id) actor
             where not exists (select 1 from items.unfinished_run r where r.run_id = a.run_id)
               and a.verb <> 'FOLLOW' and a.detail ->> 'of' is distinct from 'FOLLOW'
               and a.object_kind not in ('taking', 'putting-off', 'deflection')
            """;

    static final String COMMUNITY = """
            select jsonb_pretty(jsonb_build_object(
                     'title', p.title, 'seenBy', p.seen_by, 'contributedBy', p.contributed_by, 'description', c.description,
                     'guidelines', c.guidelines, 'answerWithinHours', c.answer_within, 'swarmsBy', c.swarms_by, 'pagesApproved', c.pages_approved,
                     'goal', jsonb_build_object('title', g.title, 'kind', g.kind, 'measure', g.measure, 'unit', g.unit, 'direction', g.direction,
                         'baseline', g.baseline, 'baselineDate', g.baseline_day, 'target', g.target, 'due', g.due),
                     'purpose', jsonb_build_object('title', u.title, 'who', s.who, 'issue', s.issue, 'theyGain', s.they_gain, 'weGain', s.we_gain,
                         'collaboration', u.collaboration, 'risk', u.risk, 'expires', u.expires),
                     'decision', (select jsonb_build_object('verdict', d.verdict, 'reason', d.reason, 'review', d.review)
                                    from purposes.decision d where d.purpose_id = u.id and d.verdict <> 'NO' order by d.at desc limit 1),
                     'outcome', jsonb_strip_nulls(jsonb_build_object('kind', o.kind, 'name', o.name, 'unit', o.unit, 'direction', o.direction, 'target', o.target,
                         'due', o.due, 'baseline', o.baseline, 'baselineDate', o.baseline_day, 'measure', o.measure, 'days', o.days,
                         'factor', o.factor, 'baselineFrom', o.baseline_from, 'baselineTo', o.baseline_to)),
                     'tests', (select jsonb_object_agg(replace(lower(t.test), '_', '-'), jsonb_build_object('score', t.score, 'evidence', t.evidence))
                                 from purposes.test t where t.purpose_id = u.id)))
              from rights.place p
              join communities.charter c on c.place_id = p.id
              join purposes.purpose u on u.id = c.purpose_id
              join purposes.statement s on s.purpose_id = u.id
              join purposes.outcome o on o.purpose_id = u.id
              join goals.goal g on g.id = u.goal_id
             where p.id = :place
            """;

    /// The parts, in the order in which an import needs them.
    static final Map<String, String> PARTS = parts();

    static final Map<String, String> LEFT_OUT = Map.of(
            "threads", "select count(*) from items.item i where i.place_id = :place and not " + TRAVELS,
            "links", ITEMS + "select (" + """
                    select count(*) from items.link l
                     where (exists (select 1 from here i where i.id = l.from_id)) <> (exists (select 1 from here i where i.id = l.to_id))
                    """ + ") + (" + SwarmSql.REPEATS_ELSEWHERE + ")",
            "acts", ITEMS + "select count(*)" + ACTS + " and not (" + inside() + ")");

    private ExportSql() {}

    /// An act that ties something here to something elsewhere tells of what is elsewhere.
    private static String inside() {
        return "a.target_id is null or a.target_id = :place or a.object_kind <> 'link' or exists (select 1 from here t where t.id = a.target_id)";
    }

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("persons", ITEMS + """
                select jsonb_strip_nulls(jsonb_build_object('id', key(p.id), 'name', p.name, 'audience', p.audience,
                         'address', case when :addresses then a.address end))
                  from people.person p left join people.account a on a.person_id = p.id
                 where p.id in (select author_id from here
                          union select r.editor_id from items.revision r join here i on i.id = r.item_id
                          union select q.accepted_by from questions.question q join here i on i.id = q.item_id
                          union select q.closed_by from questions.question q join here i on i.id = q.item_id
                          union select r.person_id from conversation.reuse r join here i on i.id = r.item_id
                          union select m.person_id from rights.circle_member m join rights.circle c on c.id = m.circle_id where c.place_id = :place
                          union select r.by_id from purposes.reading r join communities.charter c on c.purpose_id = r.purpose_id where c.place_id = :place
                          union select a.uploader_id from attachments.attachment a join attachments.hanging h on h.attachment_id = a.id join here i on i.id = h.item_id
                          union\s""" + String.join(" union ", PageSql.PEOPLE, SwarmSql.PEOPLE, RequestSql.PEOPLE) + """
                          union select actor.id\s""" + ACTS + """
                       )
                 order by key(p.id)
                """);
        parts.put("readings", """
                select jsonb_build_object('day', r.day, 'value', r.value, 'note', r.note, 'by', key(r.by_id), 'at', r.at)
                  from purposes.reading r join communities.charter c on c.purpose_id = r.purpose_id
                 where c.place_id = :place
                 order by r.day
                """);
        parts.put("circles", """
                select jsonb_build_object('id', key(c.id), 'name', c.name,
                         'members', coalesce((select jsonb_agg(key(m.person_id) order by key(m.person_id)) from rights.circle_member m where m.circle_id = c.id), '[]'))
                  from rights.circle c
                 where c.place_id = :place
                 order by key(c.id)
                """);
        parts.put(ATTACHMENTS, ITEMS + """
                , hung as (select h.attachment_id, jsonb_agg(key(h.item_id) order by key(h.item_id)) as items
                             from attachments.hanging h join here i on i.id = h.item_id
                            group by h.attachment_id)
                select jsonb_strip_nulls(jsonb_build_object('id', key(a.id), 'uploader', key(a.uploader_id), 'sha256', a.sha256, 'kind', a.kind,
                         'name', a.name, 'bytes', a.bytes, 'width', a.width, 'height', a.height, 'created', a.created, 'items', h.items)),
                       a.handle, key(a.id), a.sha256
                  from attachments.attachment a join hung h on h.attachment_id = a.id
                 order by key(a.id)
                """);
        parts.put(PageSql.QUOTES, ITEMS + PageSql.QUOTED);
        parts.put("items", ITEMS + """
                select jsonb_strip_nulls(jsonb_build_object('id', key(i.id), 'kind', i.kind, 'root', key(i.root_id), 'parent', key(i.parent_id),
                         'layer', i.layer, 'circle', key(i.circle_id), 'author', key(i.author_id), 'title', i.title, 'body', i.body, 'format', i.format,
                         'state', i.state, 'created', i.created, 'changed', i.changed, 'version', i.version, 'hidden', i.hidden,
                         'tags', (select jsonb_agg(t.tag order by t.tag) from items.tagged t where t.item_id = i.id),
                         'question', (select jsonb_build_object('accepted', key(a.id), 'acceptedBy', case when a.id is not null then key(q.accepted_by) end,
                                             'settled', case when a.id is not null then q.settled end,
                                             'closed', q.closed, 'closedBy', key(q.closed_by), 'reason', q.closed_reason, 'note', q.closed_note,
                                             'reopened', q.reopened)
                                        from questions.question q left join items.item a on a.id = q.accepted_id where q.item_id = i.id)))
                  from here i
                 order by i.depth, i.created, key(i.id)
                """);
        parts.put("revisions", ITEMS + """
                select jsonb_strip_nulls(jsonb_build_object('item', key(r.item_id), 'editor', key(r.editor_id), 'at', r.at, 'title', r.title,
                         'body', r.body, 'format', r.format, 'tags', to_jsonb(r.tags), 'reason', r.reason))
                  from items.revision r join here i on i.id = r.item_id
                 where not exists (select 1 from items.unfinished_run u where u.run_id = r.run_id)
                 order by key(r.item_id), r.at, r.reason, r.title, r.tags, r.body
                """);
        Stream.of(PageSql.PARTS, SwarmSql.PARTS, RequestSql.PARTS).forEach(each -> each.forEach((part, sql) -> parts.put(part, ITEMS + sql)));
        parts.put("links", ITEMS + """
                select jsonb_build_object('from', key(l.from_id), 'to', key(l.to_id), 'kind', l.kind, 'created', l.created)
                  from items.link l join here i on i.id = l.from_id join here j on j.id = l.to_id
                 where not exists (select 1 from items.unfinished_run u where u.run_id = l.run_id)
                 order by key(l.from_id), key(l.to_id), l.kind
                """);
        parts.put("reuses", ITEMS + """
                select jsonb_build_object('item', key(r.item_id), 'person', key(r.person_id), 'worked', r.worked, 'note', r.note, 'at', r.at)
                  from conversation.reuse r join here i on i.id = r.item_id
                 order by key(r.item_id), key(r.person_id)
                """);
        parts.put("origins", ITEMS + """
                , known as (select id from here union select author_id from here union select r.editor_id from items.revision r join here i on i.id = r.item_id
                            union select r.editor_id from memory.revision r join here i on i.id = r.page_id union\s""" + SwarmSql.PEOPLE + """
                )
                select jsonb_strip_nulls(jsonb_build_object('of', key(o.object_id), 'source', nullif(s.kind, 'stackexchange'), 'site', s.site, 'kind', o.kind,
                         'number', o.source_key, 'digest', o.digest, 'version', o.version, 'licence', o.licence, 'removed', o.removed))
                  from exchange.origin o join exchange.source s on s.id = o.source_id join known i on i.id = o.object_id
                 where not exists (select 1 from items.unfinished_run u where u.run_id = o.run_id)
                 order by key(o.object_id)
                """);
        parts.put("votes", ITEMS + """
                select jsonb_build_object('item', key(v.item_id), 'kind', v.kind, 'count', sum(v.count))
                  from exchange.votes v join here i on i.id = v.item_id
                 where not exists (select 1 from items.unfinished_run u where u.run_id = v.run_id)
                 group by v.item_id, v.kind
                 order by key(v.item_id), v.kind
                """);
        parts.put("activity", ITEMS + """
                select jsonb_strip_nulls(jsonb_build_object('actor', key(actor.id), 'verb', a.verb, 'object', key(a.object_id), 'kind', a.object_kind,
                         'target', key(a.target_id), 'item', key(a.item_id), 'layer', a.layer, 'happened', a.happened,
                         'origin', nullif(nullif(a.origin, 'native'), 'community'), 'detail', a.detail))
                """ + ACTS + " and (" + inside() + ") order by a.happened, a.seq");
        return parts;
    }

    static String asSystem(String sql) {
        return KEY.matcher(sql).replaceAll(KNOWN);
    }

    /// Viewers learn of a key by a function, which answers for one row at a time.
    static String asViewer(String sql) {
        return KEY.matcher(sql).replaceAll(TOLD);
    }
}
