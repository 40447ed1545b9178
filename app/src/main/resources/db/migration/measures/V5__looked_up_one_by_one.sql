-- Where PostgreSQL expected a question or two, as of tables that it had not looked at since an import, it worked out what became of all
-- of them once for each: 3 s for 250 questions, and up to the bound of 30 s. Each step is worked out once now (materialized), and what
-- belongs to a question, an answer or a day is looked up by it (offset 0 keeps a lookup from being joined in another way).
create or replace function measures.catch_up(place uuid, most int) returns int language plpgsql set search_path = '' set plan_cache_mode = 'force_custom_plan' as $$
declare
    none    constant uuid := '00000000-0000-0000-0000-000000000000';
    taken   int;
    persons uuid[];
    days    date[];
begin
    perform pg_advisory_xact_lock(hashtextextended('measures.catch_up ' || place, 0));
    with noted as (
        delete from measures.stale
         where seq in (select s.seq from measures.stale s where s.place_id = place order by s.seq limit most)
        returning person_id, day, item_id),
    unit as (
        select person_id, day from noted
         union
        select i.author_id, (i.created at time zone 'UTC')::date from noted join items.item i on i.parent_id = noted.item_id)
    select (select count(*) from noted), array_agg(person_id), array_agg(day) into taken, persons, days from unit;

    delete from measures.contribution c using unnest(persons, days) u (person, day)
     where c.place_id = place and c.person_id = u.person and c.day = u.day;
    delete from measures.reply r using unnest(persons, days) u (person, day)
     where r.place_id = place and r.person_id = u.person and r.day = u.day;

    insert into measures.contribution (place_id, person_id, day, layer, circle_id, run_id, questions, answers, comments)
    select place, u.person, u.day, i.layer, coalesce(i.circle_id, none), coalesce(i.run_id, none),
           count(*) filter (where i.kind = 'question'), count(*) filter (where i.kind = 'answer'), count(*) filter (where i.kind = 'comment')
      from unnest(persons, days) u (person, day)
     cross join lateral (select *
                           from items.item
                          where item.author_id = u.person and item.kind in ('question', 'answer', 'comment')
                            and item.created >= u.day::timestamp at time zone 'UTC' and item.created < (u.day + 1)::timestamp at time zone 'UTC'
                         offset 0) i
     where i.place_id = place and i.hidden is null
     group by 2, 3, 4, 5, 6;
    insert into measures.reply (place_id, day, person_id, towards_id, layer, circle_id, run_id, replies)
    select place, u.day, u.person, p.author_id, i.layer, coalesce(i.circle_id, none), coalesce(i.run_id, none), count(*)
      from unnest(persons, days) u (person, day)
     cross join lateral (select *
                           from items.item
                          where item.author_id = u.person and item.kind in ('answer', 'comment')
                            and item.created >= u.day::timestamp at time zone 'UTC' and item.created < (u.day + 1)::timestamp at time zone 'UTC'
                         offset 0) i
     cross join lateral (select * from items.item where item.id = i.parent_id offset 0) p
     where i.place_id = place and i.hidden is null and p.hidden is null and p.author_id <> i.author_id
     group by 2, 3, 4, 5, 6, 7;
    return taken;
end $$;

create or replace function measures.count_questions(place uuid, questions uuid[]) returns void language sql set search_path = ''
    begin atomic
        delete from measures.question q where q.place_id = place and q.question_id = any (questions);

        insert into measures.question (place_id, question_id, nth, asked, asker_id, made, layer, circle_id, run_id, replied, answered, prompt, shared, solved, unsolved, passed)
        with recursive asked as materialized (
            select i.id, i.author_id as asker, i.created as asked, i.layer,
                   coalesce(i.circle_id, '00000000-0000-0000-0000-000000000000') as circle, coalesce(i.run_id, '00000000-0000-0000-0000-000000000000') as run
              from unnest(questions) u (id)
             cross join lateral (select * from items.item where item.id = u.id offset 0) i
             where i.place_id = place and i.kind = 'question' and i.hidden is null
               and not exists (select 1 from questions.question q where q.item_id = i.id and q.merged_into is not null)),
        -- Each with what was merged into it, and into that: since when all of it is one question.
        family as (
            select id as question, id as member, null::timestamptz as since from asked
             union all
            select f.question, q.item_id, greatest(f.since, q.closed) from family f join questions.question q on q.merged_into = f.member),
        came as materialized (
            select f.question, p.item_id as answer, max(f.since) as since
              from family f join questions.merged_part p on p.source_id = f.member
             where f.member <> f.question and p.item_id is not null
             group by f.question, p.item_id),
        -- When each person first answered, for each kind of people who see it.
        given as materialized (
            select f.question, a.author_id as answerer, a.layer,
                   coalesce(a.circle_id, '00000000-0000-0000-0000-000000000000') as circle, coalesce(a.run_id, '00000000-0000-0000-0000-000000000000') as run,
                   min(greatest(a.created, f.since, c.since)) as given
              from family f
             cross join lateral (select * from items.item where item.parent_id = f.member and item.kind = 'answer' offset 0) a
              left join came c on c.question = f.question and c.answer = a.id
             where a.hidden is null and a.place_id = place
               and not exists (select 1 from (select * from activity.activity where activity.object_id = a.id offset 0) m
                                where m.verb = 'MOVE' and m.object_kind = 'answer' and m.detail ->> 'how' = 'split')
             group by 1, 2, 3, 4, 5),
        reply as (
            select g.*, g.answerer <> q.asker as by_other, g.answerer <> q.asker and g.given <= q.asked + interval '24 hours' as prompt
              from given g join asked q on q.id = g.question),
        counted as materialized (
            select r.question, r.layer, r.circle, r.run, min(r.given) as replied, min(r.given) filter (where r.by_other) as answered,
                   count(*) filter (where r.prompt) as prompt, array_agg(r.answerer) filter (where r.prompt and r.often) as shared
              from (select reply.*, count(*) filter (where prompt) over (partition by question, answerer) > 1 as often from reply) r
             group by 1, 2, 3, 4),
        made as materialized (
            select distinct q.id as question, i.layer, coalesce(i.circle_id, '00000000-0000-0000-0000-000000000000') as circle,
                   coalesce(i.run_id, '00000000-0000-0000-0000-000000000000') as run
              from asked q
             cross join lateral (select * from activity.activity where activity.target_id = q.id offset 0) a
             cross join lateral (select * from items.item where item.id = a.object_id offset 0) i
             where a.verb = 'MOVE' and a.object_kind = 'answer' and a.detail ->> 'how' = 'split' and i.hidden is null and i.place_id = place),
        kind as (
            select id as question, layer, circle, run from asked
             union
            select question, layer, circle, run from counted
             union
            select question, layer, circle, run from made),
        told as materialized (
            select k.question, k.layer, k.circle, k.run, case when (k.layer, k.circle, k.run) = (q.layer, q.circle, q.run) then q.asker end as asker,
                   m.question is not null as made, c.replied, c.answered, c.prompt, c.shared, 1 as turn
              from kind k
              join asked q on q.id = k.question
              left join counted c on (c.question, c.layer, c.circle, c.run) = (k.question, k.layer, k.circle, k.run)
              left join made m on (m.question, m.layer, m.circle, m.run) = (k.question, k.layer, k.circle, k.run)),
        -- What an import that is not finished says of earlier answers counts for nobody yet.
        accepting as materialized (
            select q.id as question, a.object_id as answer, a.happened, bool_and(a.verb = 'ACCEPT') as accepted
              from asked q
             cross join lateral (select * from activity.activity where activity.target_id = q.id offset 0) a
             cross join lateral (select * from items.item where item.id = a.object_id offset 0) i
             where a.object_kind = 'answer' and (a.verb = 'ACCEPT' or a.verb = 'UNDO' and a.detail ->> 'of' = 'ACCEPT')
               and (a.run_id is null or a.run_id = i.run_id or not exists (select 1 from items.unfinished_run r where r.run_id = a.run_id))
             group by 1, 2, 3),
        turned as (
            select t.question, t.answer, t.happened, t.accepted, lead(t.happened) over (partition by t.question, t.answer order by t.happened) as until
              from (select accepting.*, lag(accepted, 1, false) over (partition by question, answer order by happened) as was from accepting) t
             where t.accepted <> t.was),
        spell as materialized (
            select t.question, i.layer, coalesce(i.circle_id, '00000000-0000-0000-0000-000000000000') as circle,
                   coalesce(i.run_id, '00000000-0000-0000-0000-000000000000') as run, t.happened as solved, t.until as unsolved,
                   row_number() over (partition by t.question, i.layer, i.circle_id, i.run_id order by t.happened) as turn,
                   count(*) over (partition by t.question) > 1 as passed
              from turned t
             cross join lateral (select * from items.item where item.id = t.answer offset 0) i
             where t.accepted and i.hidden is null and i.place_id = place),
        line as materialized (
            select coalesce(t.question, s.question) as question, t.asker, coalesce(t.made, false) as made, coalesce(t.layer, s.layer) as layer, coalesce(t.circle, s.circle) as circle,
                   coalesce(t.run, s.run) as run, t.replied, t.answered, coalesce(t.prompt, 0) as prompt, t.shared,
                   s.solved, s.unsolved, coalesce(s.passed, false) as passed, s.turn
              from told t full join spell s on (s.question, s.layer, s.circle, s.run, s.turn) = (t.question, t.layer, t.circle, t.run, t.turn))
        select place, l.question, row_number() over (partition by l.question order by l.asker is null, l.layer, l.circle, l.run, l.turn),
               q.asked, l.asker, l.made, l.layer, l.circle, l.run, l.replied, l.answered, l.prompt, l.shared, l.solved, l.unsolved, l.passed
          from line l join asked q on q.id = l.question;
    end;
