-- A question that was merged into another: closed, and a way there.
alter table questions.question add column merged_into uuid references items.item;
alter table questions.question drop constraint question_closed_reason_check;
alter table questions.question add constraint question_closed_reason_check
    check (closed_reason in ('DUPLICATE', 'OFF_PURPOSE', 'RESOLVED_ELSEWHERE', 'NO_LONGER_NEEDED', 'MERGED'));
alter table questions.question add constraint merged_is_closed check (merged_into is null or closed_reason = 'MERGED' and accepted_id is null);
create index question_merged_into on questions.question (merged_into) where merged_into is not null;

-- What went along with a question that was merged, so that it can come back: things that stood below it, followers, tags, and
-- the answer that was accepted. It names what not everybody may see, so nobody reads it.
create table questions.merged_part (
    source_id uuid not null references questions.question,
    item_id   uuid references items.item,
    person_id uuid references people.person,
    tag       text,
    accepted_by uuid references people.person,
    settled   timestamptz,
    check (num_nonnulls(item_id, person_id, tag) = 1)
);
create index merged_part_source on questions.merged_part (source_id);
alter table questions.merged_part enable row level security;
alter table questions.merged_part force row level security;
revoke all on questions.merged_part from muster_app;

create function questions.carry_merged() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    source items.item;
    target items.item;
begin
    select * into source from items.item where id = new.item_id;
    select * into target from items.item where id = new.merged_into;
    -- Nobody may come to see more or less of it than before.
    if target.place_id <> source.place_id or source.layer & ~target.layer <> 0 or target.hidden is not null or source.hidden is not null
       or target.circle_id is not null and target.circle_id is distinct from source.circle_id then
        raise exception 'question % does not fit into %', source.id, target.id using errcode = '23514';
    end if;
    insert into questions.merged_part (source_id, item_id, accepted_by, settled)
    select source.id, i.id, case when i.id = old.accepted_id then old.accepted_by end, case when i.id = old.accepted_id then old.settled end
      from items.item i where i.parent_id = source.id;
    insert into questions.merged_part (source_id, person_id)
    select source.id, f.person_id from items.follow f
     where f.item_id = source.id and not exists (select 1 from items.follow o where o.item_id = target.id and o.person_id = f.person_id);
    insert into questions.merged_part (source_id, tag)
    select source.id, t.tag from items.tagged t
     where t.item_id = source.id and not exists (select 1 from items.tagged o where o.item_id = target.id and o.tag = t.tag)
     order by t.tag
     limit greatest(0, 5 - (select count(*) from items.tagged o where o.item_id = target.id));
    update items.item set parent_id = target.id, root_id = target.id where parent_id = source.id;
    insert into items.follow (item_id, person_id, since)
    select target.id, p.person_id, f.since from questions.merged_part p join items.follow f on f.item_id = source.id and f.person_id = p.person_id
     where p.source_id = source.id;
    insert into items.tagged (place_id, tag, state, created, item_id)
    select target.place_id, p.tag, target.state, target.created, target.id from questions.merged_part p where p.source_id = source.id and p.tag is not null;
    return null;
end $$;
create trigger carry_merged after update of merged_into on questions.question
    for each row when (old.merged_into is null and new.merged_into is not null) execute function questions.carry_merged();

-- What has left the other question since then stays where it is.
create function questions.carry_back() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    update items.item i set parent_id = new.item_id, root_id = new.item_id
      from questions.merged_part p
     where p.source_id = new.item_id and i.id = p.item_id and i.parent_id = old.merged_into;
    delete from items.follow f using questions.merged_part p
     where p.source_id = new.item_id and f.item_id = old.merged_into and f.person_id = p.person_id;
    delete from items.tagged t using questions.merged_part p
     where p.source_id = new.item_id and t.item_id = old.merged_into and t.tag = p.tag;
    update questions.question q set accepted_id = i.id, accepted_by = p.accepted_by, settled = p.settled
      from questions.merged_part p join items.item i on i.id = p.item_id
     where p.source_id = new.item_id and p.settled is not null and i.parent_id = new.item_id and i.hidden is null and q.item_id = new.item_id
       and not exists (select 1 from questions.question o where o.accepted_id = i.id);
    update items.item i set state = case when q.accepted_id is null then 'open' else 'solved' end
      from questions.question q where q.item_id = new.item_id and i.id = new.item_id;
    delete from questions.merged_part where source_id = new.item_id;
    return null;
end $$;
create trigger carry_back after update of merged_into on questions.question
    for each row when (old.merged_into is not null and new.merged_into is null) execute function questions.carry_back();

-- For whom a question is answered, where an answer went from one to another. A question that was merged away has none.
create function questions.note_carried_answer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    if exists (select 1 from questions.question q where q.item_id = old.parent_id and q.merged_into = new.parent_id) then
        update items.item set answered = 0 where id = old.parent_id and answered <> 0;
    else
        update items.item
           set answered = (select coalesce(bit_or(a.layer), 0)
                             from items.item a
                            where a.parent_id = old.parent_id and a.kind = 'answer' and a.circle_id is null and a.hidden is null
                              and (a.run_id is null or not exists (select 1 from items.unfinished_run r where r.run_id = a.run_id)))
         where id = old.parent_id;
    end if;
    if new.circle_id is null and new.hidden is null then
        update items.item set answered = answered | new.layer where id = new.parent_id and answered & new.layer <> new.layer;
    end if;
    return null;
end $$;
create trigger note_carried_answer after update of parent_id on items.item
    for each row when (new.kind = 'answer' and old.parent_id is distinct from new.parent_id) execute function questions.note_carried_answer();

-- Whoever follows a question follows what is split from it.
create function questions.follow_split() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    insert into items.follow (item_id, person_id, since)
    select new.from_id, f.person_id, new.created from items.follow f
     where f.item_id = new.to_id and f.person_id is distinct from rights.me()
    on conflict do nothing;
    return null;
end $$;
create trigger follow_split after insert on items.link
    for each row when (new.kind = 'split-from' and new.run_id is null) execute function questions.follow_split();
