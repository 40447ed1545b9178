package dev.muster.exchange;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Decides, once everything has been read, what each question's standing is. Rows of the run itself are settled first:
/// nobody sees them yet. What was here before changes in the transaction that makes the run visible.
final class Settlement {

    /// What the source says of each question of the run: which answer is accepted, if it is here, and since when.
    private static final String VERDICT = """
            select s.item_id, a.id as accepted_id,
                   case when a.id is not null then greatest(a.created, coalesce(d.day, a.created)) end as settled,
                   s.closed, coalesce(c.reason, case when l.from_id is not null then 'DUPLICATE' else 'OFF_PURPOSE' end) as reason,
                   q.author_id, q.run_id is not distinct from :run as fresh
              from exchange.question_state s
              join items.item q on q.id = s.item_id
              left join items.item a on a.id = s.accepted_id and a.parent_id = s.item_id and a.kind = 'answer'
              left join exchange.acceptance d on d.run_id = s.run_id and d.answer_id = a.id
              left join exchange.closure c on c.run_id = s.run_id and c.item_id = s.item_id
              left join lateral (select from_id from items.link where from_id = s.item_id and kind = 'duplicates' limit 1) l on true
             where s.run_id = :run
            """;

    /// Replies to a question that was merged here go where that one is by now; they come back with it should it be taken apart.
    private static final String STRAYS = """
            with recursive way as (
                select q.item_id as origin, q.item_id as source, q.merged_into as target from questions.question q where q.merged_into is not null
                union all
                select w.origin, q.item_id, q.merged_into from way w join questions.question q on q.item_id = w.target where q.merged_into is not null
            ), stray as materialized (
                select i.id, w.source, w.target from way w join items.item i on i.parent_id = w.origin where i.run_id = :run
            ), noted as (
                insert into questions.merged_part (source_id, item_id) select source, id from stray
            )
            update items.item i set parent_id = t.id, root_id = t.root_id, place_id = t.place_id, hidden = coalesce(i.hidden, t.hidden)
              from stray s join items.item t on t.id = s.target
             where i.id = s.id and not exists (select 1 from questions.question q where q.item_id = s.target and q.merged_into is not null)
            """;

    private static final String FRESH_QUESTIONS = "with verdict as (" + VERDICT + """
            )
            insert into questions.question (item_id, accepted_id, settled, closed, closed_reason)
            select item_id, accepted_id, settled, closed, case when closed is not null then reason end
              from verdict where fresh
            on conflict (item_id) do nothing
            """;

    private static final String FRESH_STATES = """
            update items.item i
               set state = case when q.closed is not null then 'closed' when q.accepted_id is not null then 'solved' else 'open' end
              from questions.question q
             where q.item_id = i.id and i.run_id = :run and i.kind = 'question'
               and i.state <> case when q.closed is not null then 'closed' when q.accepted_id is not null then 'solved' else 'open' end
            """;

    private static final String FRESH_ANSWERED = """
            update items.item i set answered = 15 - i.answered
             where i.run_id = :run and i.kind = 'question'
               and (i.answered <> 0) <> exists (select 1 from items.item a where a.parent_id = i.id and a.kind = 'answer')
            """;

    private static final String FRESH_ACCEPTANCES = """
            insert into activity.activity (actor_id, verb, object_id, object_kind, target_id, place_id, item_id, happened, recorded, origin, run_id)
            select i.author_id, 'ACCEPT', q.accepted_id, 'answer', i.id, i.place_id, q.accepted_id, q.settled, :recorded, :origin, :run
              from questions.question q join items.item i on i.id = q.item_id
             where i.run_id = :run and i.kind = 'question' and q.accepted_id is not null
            """;

    static final List<String> FRESH = List.of(FRESH_QUESTIONS, FRESH_STATES, FRESH_ANSWERED, FRESH_ACCEPTANCES);

    /// An acceptance that somebody made here stands, whatever the source says.
    private static final String EARLIER_ACCEPTANCES = "with verdict as (" + VERDICT + """
            ), changed as (
                update questions.question q set accepted_id = v.accepted_id, settled = v.settled
                  from verdict v, questions.question before
                 where not v.fresh and q.item_id = v.item_id and q.accepted_by is null and before.item_id = q.item_id
                   and q.accepted_id is distinct from v.accepted_id
                returning q.item_id, q.accepted_id, q.settled, before.accepted_id as former_id, v.author_id
            )
            insert into activity.activity (actor_id, verb, object_id, object_kind, target_id, place_id, item_id, happened, recorded, origin, run_id, detail)
            select author_id, 'UNDO', former_id, 'answer', item_id, :place::uuid, former_id, coalesce(settled, :recorded), :recorded, :origin, :run::uuid,
                   '{"of":"ACCEPT"}'::jsonb
              from changed where former_id is not null
            union all
            select author_id, 'ACCEPT', accepted_id, 'answer', item_id, :place::uuid, accepted_id, settled, :recorded, :origin, :run::uuid, null
              from changed where accepted_id is not null
            """;

    private static final String EARLIER_CLOSURES = "with verdict as (" + VERDICT + """
            )
            update questions.question q set closed = v.closed, closed_reason = case when v.closed is not null then v.reason end
              from verdict v
             where not v.fresh and q.item_id = v.item_id and q.closed_by is null and (q.closed is null) <> (v.closed is null)
            """;

    private static final String EARLIER_STATES = """
            update items.item i
               set state = case when q.closed is not null then 'closed' when q.accepted_id is not null then 'solved' else 'open' end
              from questions.question q, exchange.question_state s
             where s.run_id = :run and q.item_id = s.item_id and i.id = s.item_id and i.run_id is distinct from :run
            """;

    private static final String EARLIER_ANSWERED = """
            update items.item i set answered = 15
              from (select distinct a.parent_id from items.item a where a.run_id = :run and a.kind = 'answer' and a.hidden is null) given
             where i.id = given.parent_id and i.run_id is distinct from :run and i.answered <> 15
            """;

    static final List<String> EARLIER = List.of(STRAYS, EARLIER_ACCEPTANCES, EARLIER_CLOSURES, EARLIER_STATES, EARLIER_ANSWERED);

    private Settlement() {}

    static void apply(List<String> statements, Run run, JdbcClient jdbc) {
        for (var sql : statements) {
            jdbc.sql(sql)
                .param("run", run.id())
                .param("place", run.place())
                .param("origin", run.origin())
                .param("recorded", run.started().atOffset(java.time.ZoneOffset.UTC))
                .update();
        }
    }
}
