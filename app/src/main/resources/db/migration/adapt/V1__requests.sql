-- What a request to the organisation has beyond its item, and the promise that it led to.
create table adapt.request (
    item_id   uuid primary key references items.item,
    place_id  uuid not null references rights.place,
    created   timestamptz not null,
    why       text not null check (length(why) between 1 and 2000),
    -- Who answers for the promise, and by when as long as it is open.
    owner_id  uuid references people.person,
    due       date,
    -- The day that was promised at first: what keeping it is judged by, however often it was moved.
    first_due date,
    kept      date,
    constraint promise_has_an_owner check (first_due is null or owner_id is not null),
    constraint open_promise_was_made check (due is null or first_due is not null)
);
-- Serve lists of requests, what is overdue, and how promises were kept.
create index request_listed on adapt.request (place_id, created desc, item_id desc);
create index request_due on adapt.request (place_id, due) where due is not null;
create index request_promised on adapt.request (place_id, first_due) where first_due is not null;
create index request_owner on adapt.request (owner_id, first_due) where owner_id is not null;

-- What became of a request, turn by turn.
create table adapt.turn (
    id       uuid primary key,
    item_id  uuid not null references adapt.request,
    deed     text not null check (deed in ('PROMISED', 'MOVED', 'DECLINED', 'KEPT', 'BROKEN', 'WITHDRAWN')),
    word     text not null default '' check (length(word) <= 2000),
    link     text not null default '' check (length(link) <= 500),
    due      date,
    owner_id uuid references people.person,
    by_id    uuid not null references people.person,
    at       timestamptz not null,
    constraint promises_name_day_and_owner check ((deed in ('PROMISED', 'MOVED')) = (due is not null) and (due is null) = (owner_id is null)),
    constraint says_why check (deed in ('PROMISED', 'WITHDRAWN') or word <> '')
);
create index turn_of on adapt.turn (item_id, at, id);
create index turn_owner on adapt.turn (owner_id) where owner_id is not null;
create index turn_by on adapt.turn (by_id);

-- Who needs a request too, each in words of their own, which are an item below it. One each: people are counted, not clicks.
create table adapt.backing (
    item_id    uuid primary key references items.item,
    request_id uuid not null references adapt.request,
    person_id  uuid not null references people.person,
    unique (request_id, person_id)
);
create index backing_person on adapt.backing (person_id);

alter table adapt.request enable row level security;
alter table adapt.request force row level security;
alter table adapt.turn enable row level security;
alter table adapt.turn force row level security;
alter table adapt.backing enable row level security;
alter table adapt.backing force row level security;

create policy with_item on adapt.request for all to muster_app
    using (exists (select 1 from items.item i where i.id = request.item_id))
    with check (exists (select 1 from items.item i where i.id = item_id));
create policy seen_with_item on adapt.turn for select to muster_app using (
    exists (select 1 from items.item i where i.id = turn.item_id));
create policy taken_where_seen on adapt.turn for insert to muster_app with check (
    by_id = (select rights.me()) and exists (select 1 from items.item i where i.id = item_id));
create policy seen_with_item on adapt.backing for select to muster_app using (
    exists (select 1 from items.item i where i.id = backing.item_id));
create policy given_by_oneself on adapt.backing for insert to muster_app with check (
    person_id = (select rights.me()) and exists (select 1 from items.item i where i.id = item_id));
create policy taken_back_by_oneself on adapt.backing for delete to muster_app using (person_id = (select rights.me()));

-- Whoever sees what was promised knows by whom.
create function adapt.answers_for_one_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from adapt.turn t where t.owner_id = person);
end $$;
create function adapt.answered_one_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from adapt.turn t where t.by_id = person);
end $$;
create policy answers_for_a_request_seen on people.person for select to muster_app using (adapt.answers_for_one_seen(id));
create policy answered_a_request_seen on people.person for select to muster_app using (adapt.answered_one_seen(id));
