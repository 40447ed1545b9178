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

    /// What was hidden, so that it counts for nobody.
    static final String HIDDEN = """
            hidden as materialized (
                select id from items.item where place_id = :place and hidden is not null)""";

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
                  from activity.activity
                 where place_id = :place and verb = 'CREATE' and object_kind = 'question'
                   and happened >= :from and happened < :askedBefore
                   and item_id not in (select id from hidden)
                 order by object_id, happened, actor_id)""".formatted(ACTOR);

    /// When each person first answered each question.
    static final String GIVEN = """
            given as materialized (
                select target_id as question, %1$s as answerer, min(happened) as given
                  from activity.activity
                 where place_id = :place and verb = 'CREATE' and object_kind = 'answer'
                   and happened >= :from and happened < :before
                   and item_id not in (select id from hidden)
                 group by target_id, %1$s)""".formatted(ACTOR);

    /// The questions, whether anybody answered, and when somebody other than the asker first did.
    static final String ANSWERED = """
            answered as (
                select question, asker, asked, count(given) > 0 as replied,
                       min(given) filter (where answerer is distinct from asker) as answered
                  from asked left join given using (question)
                 group by question, asker, asked)""";

    /// Since when each question that has an accepted answer has had one. Passing from one answer to another within
    /// a minute does not interrupt it; taking an acceptance back does.
    static final String SOLVED = """
            accepting as materialized (
                select target_id as question, object_id as answer, happened, true as accepted
                  from activity.activity
                 where place_id = :place and verb = 'ACCEPT' and object_kind = 'answer'
                   and happened >= :from and happened < :before
                   and item_id not in (select id from hidden)
                 union all
                select target_id, object_id, happened, false
                  from activity.activity
                 where place_id = :place and verb = 'UNDO' and object_kind = 'answer' and detail ->> 'of' = 'ACCEPT'
                   and happened >= :from and happened < :before
                   and item_id not in (select id from hidden)),
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
                 group by question)""";

    private LogQuery() {}

    /// A statement that puts these parts before its own words.
    static String with(String words, String... parts) {
        return "with " + String.join(",\n", parts) + "\n" + words;
    }
}
