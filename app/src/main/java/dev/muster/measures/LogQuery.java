package dev.muster.measures;

/// The parts that statements over the log are put together from: each a named subquery that reads one kind of act once.
///
/// Duplicates of an act and the order in which acts came in change nothing: only what happened and when is looked at.
/// Each part is `materialized`, as the planner underestimates rows under policies and would look acts up one by one.
/// Index `activity_measures` serves them all.
///
/// Parameters: `place`; `from`, the first moment that counts; `askedBefore` and `before`, the moments at which questions
/// and what became of them stop to count.
final class LogQuery {

    /// What was hidden, and what went to another place, so that it counts for nobody here; and what came from another place,
    /// which counts here: a question belongs to where it stands.
    static final String HIDDEN = """
            moves as materialized (
                select distinct on (object_id) object_id as question, detail ->> 'to' = cast(:place as text) as here
                  from activity.activity
                 where place_id = :place and verb = 'MOVE' and object_kind = 'question' and detail ->> 'how' = 'moved' and happened < :before
                 order by object_id, happened desc, seq desc),
            moved as materialized (
                select i.id, moves.here
                  from moves
                 cross join lateral (select id from items.item where id = moves.question
                                     union all
                                     select id from items.item where root_id = moves.question and root_id <> id) i),
            came as materialized (
                select id from moved where here),
            hidden as materialized (
                select id from items.item where place_id = :place and hidden is not null
                union all
                select id from moved where not here)""";

    /// The questions that were merged into others, and since when: each is one question with the other from then on.
    static final String MERGED = """
            merged as materialized (
                select question, other, merged
                  from (select distinct on (object_id) object_id as question, target_id as other, happened as merged, verb = 'MOVE' as stands
                          from activity.activity
                         where place_id = :place and verb in ('MOVE', 'UNDO') and object_kind = 'question' and detail ->> 'how' = 'merged' and happened < :before
                         order by object_id, happened desc, seq desc) latest
                 where stands)""";

    /// The answers that were split off, and into which question: they answered neither that nor the one where they were given.
    static final String PARTED = """
            parted as materialized (
                select object_id as answer, target_id as question
                  from activity.activity
                 where place_id = :place and verb = 'MOVE' and object_kind = 'answer' and detail ->> 'how' = 'split' and happened < :before
                   and target_id is not null)""";

    /// Authors of imported work who turned out to be somebody who is here. The log still says who acted at the source.
    /// One object, as the planner expects next to no claims and would compare each act with each of them.
    static final String CLAIMED = """
            claimed as materialized (
                select jsonb_object_agg(placeholder_id, person_id) as persons from people.claim where state = 'HELD')""";

    /// Whoever acted, by whom they are here.
    static final String ACTOR = "coalesce(((select persons from claimed) ->> actor_id::text)::uuid, actor_id)";

    /// The questions, by whom and when.
    static final String ASKED = """
            asked as materialized (
                select distinct on (object_id) object_id as question, %s as asker, happened as asked
                  from %s
                 where object_id not in (select question from merged) and object_id not in (select question from parted)
                 order by object_id, happened, actor_id)""".formatted(ACTOR, acts("verb = 'CREATE' and object_kind = 'question'", "askedBefore"));

    /// When each person first answered each question. What came along with another question answers this one from then on.
    static final String GIVEN = """
            given as materialized (
                select coalesce(other, target_id) as question, %1$s as answerer,
                       min(case when merged is null then happened else greatest(happened, merged) end) as given
                  from %2$s
                  left join merged on merged.question = target_id
                 where object_id not in (select answer from parted)
                 group by 1, 2)""".formatted(ACTOR, acts("verb = 'CREATE' and object_kind = 'answer'", "before"));

    /// The questions, whether anybody answered, when somebody other than the asker first did, and how many others did in a day.
    static final String ANSWERED = """
            answered as (
                select question, asker, asked, count(given) > 0 as replied,
                       min(given) filter (where answerer is distinct from asker) as answered,
                       count(*) filter (where answerer is distinct from asker and given <= asked + interval '24 hours') as prompt
                  from asked left join given using (question)
                 group by question, asker, asked)""";

    /// Since when each question that has an accepted answer has had one. Passing from one answer to another within
    /// a minute does not interrupt it; taking an acceptance back does.
    static final String SOLVED = """
            accepting as materialized (
                select target_id as question, object_id as answer, happened, true as accepted
                  from %s
                 union all
                select target_id, object_id, happened, false
                  from %s
                 where detail ->> 'of' = 'ACCEPT'),
            standing as (
                select question, happened, bool_or(accepted) as accepted
                  from (select question, happened, bool_and(accepted) as accepted
                          from accepting group by question, answer, happened) each_answer
                 group by question, happened),
            interrupted as (
                select question, happened, accepted,
                       not accepted and not coalesce(
                           lead(accepted) over next and lead(happened) over next <= happened + interval '1 minute', false) as broken
                  from standing
                window next as (partition by question order by happened)),
            solved as (
                select question, min(happened) as solved
                  from (select interrupted.*, max(happened) filter (where broken) over (partition by question) as last_broken
                          from interrupted) since_when
                 where accepted and (last_broken is null or happened > last_broken)
                 group by question)""".formatted(acts("verb = 'ACCEPT' and object_kind = 'answer'", "before"), acts("verb = 'UNDO' and object_kind = 'answer'", "before"));

    private LogQuery() {}

    /// What happened to what counts here, whichever place it stood in at that time.
    ///
    /// @param which a condition on verb and kind
    /// @param until the parameter that says before which moment
    static String acts(String which, String until) {
        return """
                (select object_id, target_id, actor_id, happened, detail
                   from activity.activity
                  where place_id = :place and %1$s and happened >= :from and happened < :%2$s and item_id not in (select id from hidden)
                  union all
                 select object_id, target_id, actor_id, happened, detail
                   from came
                  cross join lateral (select * from activity.activity a where a.object_id = came.id offset 0) a
                  where place_id <> :place and %1$s and happened >= :from and happened < :%2$s and item_id not in (select id from hidden)) act""".formatted(which, until);
    }

    /// A statement that puts these parts before its own words.
    static String with(String words, String... parts) {
        return "with " + String.join(",\n", parts) + "\n" + words;
    }
}
