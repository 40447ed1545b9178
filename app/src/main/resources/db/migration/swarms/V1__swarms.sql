-- What a swarm has beyond its item. Where it stands follows from its course: helped, resolved, closed.
create table swarms.swarm (
    item_id      uuid primary key references items.item,
    place_id     uuid not null references rights.place,
    created      timestamptz not null,
    severity     text not null check (severity in ('MINOR', 'MAJOR', 'CRITICAL')),
    whom         text not null default '' check (length(whom) <= 300),
    tried        text not null check (length(tried) between 1 and 20000),
    -- Who has the problem, where that is somebody here.
    sufferer_id  uuid references people.person,
    owner_id     uuid not null references people.person,
    -- To whom it was offered, until they accept.
    successor_id uuid references people.person,
    helped       timestamptz,
    relieved     timestamptz,
    resolved     timestamptz,
    solution     text not null default '' check (length(solution) <= 5000),
    confirmed    timestamptz,
    closed       timestamptz,
    -- How it was kept for the next one; the page itself is a tie of the item.
    lesson       text check (lesson in ('REUSED', 'IMPROVED', 'CREATED', 'NOTHING')),
    reason       text not null default '' check (length(reason) <= 2000),
    constraint resolved_says_what_solved_it check (resolved is null or solution <> ''),
    constraint closed_after_it_was_resolved check (closed is null or resolved is not null),
    constraint closed_with_a_lesson check ((closed is null) = (lesson is null)),
    constraint nothing_has_a_reason check (lesson is distinct from 'NOTHING' or reason <> '')
);
create index swarm_listed on swarms.swarm (place_id, created desc, item_id desc);
create index swarm_active on swarms.swarm (place_id, created desc, item_id desc) where resolved is null;
create index swarm_to_capture on swarms.swarm (place_id, created desc, item_id desc) where resolved is not null and closed is null;
create index swarm_owner on swarms.swarm (owner_id) where closed is null;

-- Who takes part, or was asked to.
create table swarms.part (
    swarm_id  uuid not null references swarms.swarm,
    person_id uuid not null references people.person,
    role      text not null check (role in ('OWNER', 'HELPER', 'SCRIBE', 'OBSERVER', 'SUFFERER')),
    standing  text not null check (standing in ('ASKED', 'IN', 'DECLINED', 'LEFT')),
    asked_by  uuid references people.person,
    at        timestamptz not null,
    primary key (swarm_id, person_id)
);
create index part_person on swarms.part (person_id, standing);

-- What happened to a swarm, step by step, for all who see it.
create table swarms.step (
    id       uuid primary key,
    swarm_id uuid not null references swarms.swarm,
    deed     text not null,
    word     text not null default '' check (length(word) <= 5000),
    by_id    uuid not null references people.person,
    other_id uuid references people.person,
    at       timestamptz not null
);
create index step_of on swarms.step (swarm_id, at, id);
create index step_by on swarms.step (by_id);

-- What is said in a swarm: an item below it, with what it is.
create table swarms.entry (
    item_id  uuid primary key references items.item,
    swarm_id uuid not null references swarms.swarm,
    kind     text not null check (kind in ('MESSAGE', 'HYPOTHESIS', 'DECISION', 'TASK', 'STATUS'))
);
create index entry_of on swarms.entry (swarm_id);

do $$
declare
    name text;
begin
    foreach name in array array['swarm', 'part', 'step', 'entry'] loop
        execute format('alter table swarms.%I enable row level security', name);
        execute format('alter table swarms.%I force row level security', name);
    end loop;
end $$;

create policy with_item on swarms.swarm for all to muster_app
    using (exists (select 1 from items.item i where i.id = swarm.item_id))
    with check (exists (select 1 from items.item i where i.id = item_id));
create policy seen_with_swarm on swarms.part for select to muster_app using (
    exists (select 1 from items.item i where i.id = part.swarm_id));
create policy taken_where_seen on swarms.part for insert to muster_app with check (
    exists (select 1 from items.item i where i.id = swarm_id));
create policy changed_where_seen on swarms.part for update to muster_app using (
    exists (select 1 from items.item i where i.id = part.swarm_id));
create policy seen_with_swarm on swarms.step for select to muster_app using (
    exists (select 1 from items.item i where i.id = step.swarm_id));
create policy taken_where_seen on swarms.step for insert to muster_app with check (
    by_id = (select rights.me()) and exists (select 1 from items.item i where i.id = swarm_id));
create policy seen_with_item on swarms.entry for select to muster_app using (
    exists (select 1 from items.item i where i.id = entry.item_id));
create policy written_with_item on swarms.entry for insert to muster_app with check (
    exists (select 1 from items.item i where i.id = item_id and i.author_id = (select rights.me())));

-- Whoever sees a swarm knows who takes part in it, and who did what.
create function swarms.takes_part_in_one_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from swarms.part p where p.person_id = person);
end $$;
create function swarms.did_something_in_one_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from swarms.step s where s.by_id = person);
end $$;
create policy takes_part_in_a_swarm_seen on people.person for select to muster_app using (swarms.takes_part_in_one_seen(id));
create policy did_something_in_a_swarm_seen on people.person for select to muster_app using (swarms.did_something_in_one_seen(id));
