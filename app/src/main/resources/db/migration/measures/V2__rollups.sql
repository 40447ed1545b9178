-- What each person contributed to a place on each day (UTC), apart for each layer, circle and import (zero where there is
-- none), so that the policy decides what a viewer's figures count. What is hidden counts for nobody
-- (docs/decisions/0019-rollups.md).
create table measures.contribution (
    place_id  uuid not null,
    person_id uuid not null,
    day       date not null,
    layer     int  not null,
    circle_id uuid not null,
    run_id    uuid not null,
    questions int  not null,
    answers   int  not null,
    comments  int  not null,
    -- A person's life in a place is read in this order.
    primary key (place_id, person_id, day, layer, circle_id, run_id) include (questions, answers, comments)
);
-- Serves what is told month by month.
create index contribution_day on measures.contribution (place_id, day)
    include (person_id, layer, circle_id, run_id, questions, answers, comments);

-- Who replied to whom on each day, and how often. Replies to oneself are none, and so are those to what is hidden.
create table measures.reply (
    place_id   uuid not null,
    day        date not null,
    person_id  uuid not null,
    towards_id uuid not null,
    layer      int  not null,
    circle_id  uuid not null,
    run_id     uuid not null,
    replies    int  not null,
    primary key (place_id, day, person_id, towards_id, layer, circle_id, run_id) include (replies)
);

-- What has to be counted anew: a person's day in a place; and the replies to an item, where that is named.
create table measures.stale (
    seq       bigint primary key generated always as identity,
    place_id  uuid not null,
    person_id uuid not null,
    day       date not null,
    item_id   uuid
);
create index stale_place on measures.stale (place_id, seq);

-- Notes are only ever added, so that those who write wait for nobody; catch_up takes them once they are committed.
create function measures.note_new() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    insert into measures.stale (place_id, person_id, day)
    select distinct place_id, author_id, (created at time zone 'UTC')::date from fresh where kind in ('question', 'answer', 'comment');
    return null;
end $$;
create trigger count_new after insert on items.item referencing new table as fresh
    for each statement execute function measures.note_new();

create function measures.note_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    insert into measures.stale (place_id, person_id, day, item_id)
    select v.place_id, v.author_id, (v.created at time zone 'UTC')::date, v.id
      from former f join latter l using (id)
     cross join lateral (values (f.place_id, f.author_id, f.created, id), (l.place_id, l.author_id, l.created, id)) v (place_id, author_id, created, id)
     where (f.place_id, f.author_id, f.created, f.kind, f.parent_id, f.layer, f.circle_id, f.run_id, f.hidden is null)
           is distinct from (l.place_id, l.author_id, l.created, l.kind, l.parent_id, l.layer, l.circle_id, l.run_id, l.hidden is null);
    return null;
end $$;
create trigger count_changed after update on items.item referencing old table as former new table as latter
    for each statement execute function measures.note_changed();

create function measures.note_gone() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    insert into measures.stale (place_id, person_id, day)
    select distinct place_id, author_id, (created at time zone 'UTC')::date from gone where kind in ('question', 'answer', 'comment');
    return null;
end $$;
create trigger count_gone after delete on items.item referencing old table as gone
    for each statement execute function measures.note_gone();

-- Counts anew what was noted in a place, so many notes at most. One at a time does: each statement sees what was committed
-- before it, and what commits later has notes of its own.
create function measures.catch_up(place uuid, most int) returns int language plpgsql set search_path = '' as $$
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
      join items.item i on i.author_id = u.person and i.kind in ('question', 'answer', 'comment')
                       and i.created >= u.day::timestamp at time zone 'UTC' and i.created < (u.day + 1)::timestamp at time zone 'UTC'
     where i.place_id = place and i.hidden is null
     group by 2, 3, 4, 5, 6;
    insert into measures.reply (place_id, day, person_id, towards_id, layer, circle_id, run_id, replies)
    select place, u.day, u.person, p.author_id, i.layer, coalesce(i.circle_id, none), coalesce(i.run_id, none), count(*)
      from unnest(persons, days) u (person, day)
      join items.item i on i.author_id = u.person and i.kind in ('answer', 'comment')
                       and i.created >= u.day::timestamp at time zone 'UTC' and i.created < (u.day + 1)::timestamp at time zone 'UTC'
      join items.item p on p.id = i.parent_id and p.hidden is null and p.author_id <> i.author_id
     where i.place_id = place and i.hidden is null
     group by 2, 3, 4, 5, 6, 7;
    return taken;
end $$;

-- Notes everything, so that all is counted anew: what there is, and what should not be there.
create function measures.recount() returns void language sql set search_path = ''
    begin atomic
        insert into measures.stale (place_id, person_id, day)
        select place_id, author_id, (created at time zone 'UTC')::date from items.item where kind in ('question', 'answer', 'comment')
         union
        select place_id, person_id, day from measures.contribution
         union
        select place_id, person_id, day from measures.reply;
    end;

alter table measures.contribution enable row level security;
alter table measures.contribution force row level security;
alter table measures.reply enable row level security;
alter table measures.reply force row level security;
alter table measures.stale enable row level security;
alter table measures.stale force row level security;
revoke all on measures.contribution, measures.reply, measures.stale from muster_app;
grant select on measures.contribution, measures.reply to muster_app;
revoke all on function measures.catch_up(uuid, int), measures.recount() from public;
grant execute on function measures.catch_up(uuid, int), measures.recount() to muster_system;

-- The rule for items, in a form that asks once for each statement: a figure reads many of these rows.
create policy counted_where_seen on measures.contribution for select to muster_app using (
    layer & (select rights.audience()) <> 0
    and place_id in (select p.id from rights.place p)
    and (circle_id = '00000000-0000-0000-0000-000000000000'
         or circle_id in (select m.circle_id from rights.circle_member m where m.person_id = (select rights.me())))
    and (run_id = '00000000-0000-0000-0000-000000000000' or run_id not in (select r.run_id from items.unfinished_run r)));
create policy counted_where_seen on measures.reply for select to muster_app using (
    layer & (select rights.audience()) <> 0
    and place_id in (select p.id from rights.place p)
    and (circle_id = '00000000-0000-0000-0000-000000000000'
         or circle_id in (select m.circle_id from rights.circle_member m where m.person_id = (select rights.me())))
    and (run_id = '00000000-0000-0000-0000-000000000000' or run_id not in (select r.run_id from items.unfinished_run r)));

-- Serves ReuseLog: the answers of a place in the order in which they were given.
create index item_answers on items.item (place_id, created)
    include (parent_id, author_id, layer, circle_id, hidden, run_id) where kind = 'answer';

select measures.recount();
