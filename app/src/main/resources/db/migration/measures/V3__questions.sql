-- What became of each question that counts in a place: it is not hidden, and was not merged into another. One row tells of
-- what the same people see (layer, circle and import, as in measures.contribution); so most questions have one, and those
-- with answers for fewer people have more (docs/decisions/0019-rollups.md).
create table measures.question (
    place_id    uuid not null,
    question_id uuid not null,
    nth         int  not null,
    asked       timestamptz not null,
    -- Stands in the row of the question itself only. Whoever does not see that row sees no question.
    asker_id    uuid,
    -- Made of answers that had been given elsewhere: to whoever sees one of these it is nobody's wait.
    made        boolean not null,
    layer       int  not null,
    circle_id   uuid not null,
    run_id      uuid not null,
    -- The first answer by anybody, and by somebody other than the asker.
    replied     timestamptz,
    answered    timestamptz,
    -- How many others answered within a day, and who of them is counted in another row of the question too.
    prompt      int not null,
    shared      uuid[],
    -- From when to when an answer was the accepted one, and whether there is another such time in any row of the question.
    solved      timestamptz,
    unsolved    timestamptz,
    passed      boolean not null,
    primary key (place_id, question_id, nth)
);
create index question_asked on measures.question (place_id, asked)
    include (question_id, asker_id, made, layer, circle_id, run_id, replied, answered, prompt, solved, unsolved, passed);
create index question_shared on measures.question (place_id, asked) where shared is not null;
create index question_passed on measures.question (place_id, asked) where passed;

-- Questions that have to be counted anew.
create table measures.stale_question (
    seq         bigint primary key generated always as identity,
    place_id    uuid not null,
    question_id uuid not null
);
create index stale_question_place on measures.stale_question (place_id, seq);

create or replace function measures.note_new() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    insert into measures.stale (place_id, person_id, day)
    select distinct place_id, author_id, (created at time zone 'UTC')::date from fresh where kind in ('question', 'answer', 'comment');
    insert into measures.stale_question (place_id, question_id)
    select distinct place_id, case kind when 'question' then id else parent_id end from fresh where kind in ('question', 'answer');
    return null;
end $$;

create or replace function measures.note_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    with changed as (
        select v.*
          from former f join latter l using (id)
         cross join lateral (values (f.place_id, f.author_id, f.created, id, f.kind, f.parent_id), (l.place_id, l.author_id, l.created, id, l.kind, l.parent_id))
               v (place_id, author_id, created, id, kind, parent_id)
         where (f.place_id, f.author_id, f.created, f.kind, f.parent_id, f.layer, f.circle_id, f.run_id, f.hidden is null)
               is distinct from (l.place_id, l.author_id, l.created, l.kind, l.parent_id, l.layer, l.circle_id, l.run_id, l.hidden is null)),
    days as (
        insert into measures.stale (place_id, person_id, day, item_id)
        select place_id, author_id, (created at time zone 'UTC')::date, id from changed)
    insert into measures.stale_question (place_id, question_id)
    select distinct place_id, case kind when 'question' then id else parent_id end from changed where kind in ('question', 'answer');
    return null;
end $$;

create or replace function measures.note_gone() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    insert into measures.stale (place_id, person_id, day)
    select distinct place_id, author_id, (created at time zone 'UTC')::date from gone where kind in ('question', 'answer', 'comment');
    insert into measures.stale_question (place_id, question_id)
    select distinct place_id, case kind when 'question' then id else parent_id end from gone where kind in ('question', 'answer');
    return null;
end $$;

-- That an answer was accepted, or was not any more, stands in the log alone.
create function measures.note_acceptance() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    if tg_op = 'INSERT' then
        insert into measures.stale_question (place_id, question_id) values (new.place_id, new.target_id);
    else
        insert into measures.stale_question (place_id, question_id) values (old.place_id, old.target_id);
    end if;
    return null;
end $$;
create trigger count_acceptance after insert on activity.activity
    for each row when (new.object_kind = 'answer' and new.place_id is not null and new.target_id is not null
                       and (new.verb = 'ACCEPT' or new.verb = 'UNDO' and new.detail ->> 'of' = 'ACCEPT'))
    execute function measures.note_acceptance();
create trigger forget_acceptance after delete on activity.activity
    for each row when (old.object_kind = 'answer' and old.place_id is not null and old.target_id is not null
                       and (old.verb = 'ACCEPT' or old.verb = 'UNDO' and old.detail ->> 'of' = 'ACCEPT'))
    execute function measures.note_acceptance();

create function measures.note_merger() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    insert into measures.stale_question (place_id, question_id)
    select i.place_id, i.id from items.item i where i.id in (new.item_id, old.merged_into, new.merged_into);
    return null;
end $$;
create trigger count_merger after update of merged_into on questions.question
    for each row when (old.merged_into is distinct from new.merged_into) execute function measures.note_merger();

-- What an import says of answers that an earlier one brought counts when it is finished.
create function measures.note_finished() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    insert into measures.stale_question (place_id, question_id)
    select distinct a.place_id, a.target_id
      from activity.activity a join items.item i on i.id = a.object_id
     where a.run_id = old.run_id and a.object_kind = 'answer' and a.verb in ('ACCEPT', 'UNDO') and i.run_id is distinct from a.run_id
       and a.place_id is not null and a.target_id is not null;
    return null;
end $$;
create trigger count_finished after delete on items.unfinished_run for each row execute function measures.note_finished();

-- Counts these questions anew, as far as they stand in this place.
create function measures.count_questions(place uuid, questions uuid[]) returns void language sql set search_path = ''
    begin atomic
        delete from measures.question q where q.place_id = place and q.question_id = any (questions);

        insert into measures.question (place_id, question_id, nth, asked, asker_id, made, layer, circle_id, run_id, replied, answered, prompt, shared, solved, unsolved, passed)
        with recursive asked as materialized (
            select i.id, i.author_id as asker, i.created as asked, i.layer,
                   coalesce(i.circle_id, '00000000-0000-0000-0000-000000000000') as circle, coalesce(i.run_id, '00000000-0000-0000-0000-000000000000') as run
              from items.item i
             where i.id = any (questions) and i.place_id = place and i.kind = 'question' and i.hidden is null
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
        given as (
            select f.question, a.author_id as answerer, a.layer,
                   coalesce(a.circle_id, '00000000-0000-0000-0000-000000000000') as circle, coalesce(a.run_id, '00000000-0000-0000-0000-000000000000') as run,
                   min(greatest(a.created, f.since, c.since)) as given
              from family f
              join items.item a on a.parent_id = f.member and a.kind = 'answer' and a.hidden is null and a.place_id = place
              left join came c on c.question = f.question and c.answer = a.id
             where not exists (select 1 from activity.activity m
                                where m.object_id = a.id and m.verb = 'MOVE' and m.object_kind = 'answer' and m.detail ->> 'how' = 'split')
             group by 1, 2, 3, 4, 5),
        reply as (
            select g.*, g.answerer <> q.asker as by_other, g.answerer <> q.asker and g.given <= q.asked + interval '24 hours' as prompt
              from given g join asked q on q.id = g.question),
        counted as (
            select r.question, r.layer, r.circle, r.run, min(r.given) as replied, min(r.given) filter (where r.by_other) as answered,
                   count(*) filter (where r.prompt) as prompt, array_agg(r.answerer) filter (where r.prompt and r.often) as shared
              from (select reply.*, count(*) filter (where prompt) over (partition by question, answerer) > 1 as often from reply) r
             group by 1, 2, 3, 4),
        made as (
            select distinct q.id as question, i.layer, coalesce(i.circle_id, '00000000-0000-0000-0000-000000000000') as circle,
                   coalesce(i.run_id, '00000000-0000-0000-0000-000000000000') as run
              from asked q join activity.activity a on a.target_id = q.id and a.verb = 'MOVE' and a.object_kind = 'answer' and a.detail ->> 'how' = 'split'
              join items.item i on i.id = a.object_id and i.hidden is null and i.place_id = place),
        kind as (
            select id as question, layer, circle, run from asked
             union
            select question, layer, circle, run from counted
             union
            select question, layer, circle, run from made),
        told as (
            select k.question, k.layer, k.circle, k.run, case when (k.layer, k.circle, k.run) = (q.layer, q.circle, q.run) then q.asker end as asker,
                   m.question is not null as made, c.replied, c.answered, c.prompt, c.shared, 1 as turn
              from kind k
              join asked q on q.id = k.question
              left join counted c on (c.question, c.layer, c.circle, c.run) = (k.question, k.layer, k.circle, k.run)
              left join made m on (m.question, m.layer, m.circle, m.run) = (k.question, k.layer, k.circle, k.run)),
        -- What an import that is not finished says of earlier answers counts for nobody yet.
        accepting as (
            select q.id as question, a.object_id as answer, a.happened, bool_and(a.verb = 'ACCEPT') as accepted
              from asked q join activity.activity a on a.target_id = q.id and a.object_kind = 'answer'
                                                   and (a.verb = 'ACCEPT' or a.verb = 'UNDO' and a.detail ->> 'of' = 'ACCEPT')
              join items.item i on i.id = a.object_id
             where a.run_id is null or a.run_id = i.run_id or not exists (select 1 from items.unfinished_run r where r.run_id = a.run_id)
             group by 1, 2, 3),
        turned as (
            select t.question, t.answer, t.happened, t.accepted, lead(t.happened) over (partition by t.question, t.answer order by t.happened) as until
              from (select accepting.*, lag(accepted, 1, false) over (partition by question, answer order by happened) as was from accepting) t
             where t.accepted <> t.was),
        spell as (
            select t.question, i.layer, coalesce(i.circle_id, '00000000-0000-0000-0000-000000000000') as circle,
                   coalesce(i.run_id, '00000000-0000-0000-0000-000000000000') as run, t.happened as solved, t.until as unsolved,
                   row_number() over (partition by t.question, i.layer, i.circle_id, i.run_id order by t.happened) as turn,
                   count(*) over (partition by t.question) > 1 as passed
              from turned t join items.item i on i.id = t.answer and i.hidden is null and i.place_id = place
             where t.accepted),
        line as (
            select coalesce(t.question, s.question) as question, t.asker, coalesce(t.made, false) as made, coalesce(t.layer, s.layer) as layer, coalesce(t.circle, s.circle) as circle,
                   coalesce(t.run, s.run) as run, t.replied, t.answered, coalesce(t.prompt, 0) as prompt, t.shared,
                   s.solved, s.unsolved, coalesce(s.passed, false) as passed, s.turn
              from told t full join spell s on (s.question, s.layer, s.circle, s.run, s.turn) = (t.question, t.layer, t.circle, t.run, t.turn))
        select place, l.question, row_number() over (partition by l.question order by l.asker is null, l.layer, l.circle, l.run, l.turn),
               q.asked, l.asker, l.made, l.layer, l.circle, l.run, l.replied, l.answered, l.prompt, l.shared, l.solved, l.unsolved, l.passed
          from line l join asked q on q.id = l.question;
    end;

-- Counts anew what was noted in a place, so many notes at most; what was merged into another counts there. A question that
-- has gone to another place meanwhile is noted there.
create function measures.catch_up_questions(place uuid, most int) returns int language plpgsql set search_path = '' as $$
declare
    taken     int;
    concerned uuid[];
begin
    perform pg_advisory_xact_lock(hashtextextended('measures.catch_up_questions ' || place, 0));
    with recursive noted as (
        delete from measures.stale_question
         where seq in (select s.seq from measures.stale_question s where s.place_id = place order by s.seq limit most)
        returning question_id),
    chain (question) as (
        select question_id from noted
         union
        select q.merged_into from chain c join questions.question q on q.item_id = c.question where q.merged_into is not null)
    select (select count(*) from noted), array_agg(question) into taken, concerned from chain;
    perform measures.count_questions(place, concerned);
    insert into measures.stale_question (place_id, question_id)
    select i.place_id, i.id from items.item i where i.id = any (concerned) and i.place_id <> place;
    return taken;
end $$;

create or replace function measures.recount() returns void language sql set search_path = ''
    begin atomic
        insert into measures.stale (place_id, person_id, day)
        select place_id, author_id, (created at time zone 'UTC')::date from items.item where kind in ('question', 'answer', 'comment')
         union
        select place_id, person_id, day from measures.contribution
         union
        select place_id, person_id, day from measures.reply;
        insert into measures.stale_question (place_id, question_id)
        select place_id, id from items.item where kind = 'question'
         union
        select place_id, question_id from measures.question;
    end;

alter table measures.question enable row level security;
alter table measures.question force row level security;
alter table measures.stale_question enable row level security;
alter table measures.stale_question force row level security;
revoke all on measures.question, measures.stale_question from muster_app;
grant select on measures.question to muster_app;
revoke all on function measures.count_questions(uuid, uuid[]), measures.catch_up_questions(uuid, int) from public;
grant execute on function measures.count_questions(uuid, uuid[]), measures.catch_up_questions(uuid, int) to muster_system;

-- The rule of measures.contribution.
create policy counted_where_seen on measures.question for select to muster_app using (
    layer & (select rights.audience()) <> 0
    and place_id in (select p.id from rights.place p)
    and (circle_id = '00000000-0000-0000-0000-000000000000'
         or circle_id in (select m.circle_id from rights.circle_member m where m.person_id = (select rights.me())))
    and (run_id = '00000000-0000-0000-0000-000000000000' or run_id not in (select r.run_id from items.unfinished_run r)));

insert into measures.stale_question (place_id, question_id) select place_id, id from items.item where kind = 'question';
