-- What a question has beyond its item.
create table questions.question (
    item_id       uuid primary key references items.item,
    accepted_id   uuid unique references items.item,
    accepted_by   uuid references people.person,
    settled       timestamptz,
    closed        timestamptz,
    closed_by     uuid references people.person,
    closed_reason text check (closed_reason in ('DUPLICATE', 'OFF_PURPOSE', 'RESOLVED_ELSEWHERE', 'NO_LONGER_NEEDED')),
    closed_note   text not null default '' check (length(closed_note) <= 2000),
    -- The asker may reopen once; after that a guide decides.
    reopened      boolean not null default false,
    constraint settled_names_its_answer check ((settled is null) = (accepted_id is null)),
    constraint closed_says_why check ((closed is null) = (closed_reason is null))
);
create index question_accepted_by on questions.question (accepted_by) where accepted_by is not null;
create index question_closed_by on questions.question (closed_by) where closed_by is not null;

-- For whom a question is answered is kept by the database, since whoever answers or hides an answer
-- need not see all the others. Imported answers are counted by the import, once it is whole.
create function questions.note_answer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    if new.circle_id is null and new.hidden is null then
        update items.item set answered = answered | new.layer where id = new.parent_id and answered & new.layer <> new.layer;
    end if;
    return null;
end $$;
create trigger note_answer after insert on items.item
    for each row when (new.kind = 'answer' and new.run_id is null) execute function questions.note_answer();

create function questions.count_answers_anew() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    -- Waits for others who answer or hide here, so that none of them is missed.
    perform 1 from items.item where id = new.parent_id for update;
    update items.item
       set answered = (select coalesce(bit_or(a.layer), 0)
                         from items.item a
                        where a.parent_id = new.parent_id and a.kind = 'answer' and a.circle_id is null and a.hidden is null
                          and (a.run_id is null or not exists (select 1 from items.unfinished_run r where r.run_id = a.run_id)))
     where id = new.parent_id;
    return null;
end $$;
create trigger count_answers_anew after update of hidden, layer, circle_id on items.item
    for each row when (new.kind = 'answer'
                       and (old.hidden, old.layer, old.circle_id) is distinct from (new.hidden, new.layer, new.circle_id))
    execute function questions.count_answers_anew();

alter table questions.question enable row level security;
alter table questions.question force row level security;
create policy with_item on questions.question for all to muster_app
    using (exists (select 1 from items.item i where i.id = question.item_id))
    with check (exists (select 1 from items.item i where i.id = item_id));

-- Whoever sees that a question was settled or closed may know by whom.
create policy settled_something_seen on people.person for select to muster_app using (
    exists (select 1 from questions.question q where q.accepted_by = person.id));
create policy closed_something_seen on people.person for select to muster_app using (
    exists (select 1 from questions.question q where q.closed_by = person.id));
