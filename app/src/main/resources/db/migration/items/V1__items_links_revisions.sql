-- Imports that have begun and not finished. What they brought is not there yet, for anyone.
create table items.unfinished_run (
    run_id uuid primary key
);
alter table items.unfinished_run enable row level security;
alter table items.unfinished_run force row level security;
create policy known_to_all on items.unfinished_run for select to muster_app using (true);

-- Everything that people make. A module's own table carries what is special about its kind.
create table items.item (
    id        uuid primary key,
    handle    text not null unique,
    kind      text not null,
    place_id  uuid not null references rights.place,
    -- The first item of the thread (itself, for a question), and what this one replies to.
    root_id   uuid not null,
    parent_id uuid,
    layer     int  not null check (layer between 1 and 15),
    circle_id uuid references rights.circle,
    author_id uuid not null references people.person,
    title     text check (length(title) between 1 and 300),
    body      text not null,
    format    text not null default 'MARKDOWN' check (format in ('MARKDOWN', 'HTML')),
    state     text not null,
    -- Audiences (bits) for whom at least one answer outside circles stands, and is not hidden.
    answered  int  not null default 0,
    created   timestamptz not null,
    changed   timestamptz not null,
    version   int  not null default 1,
    hidden    timestamptz,
    run_id    uuid
);

-- One list, one index; each carries what the policy reads, so that rows one may not see cost little.
create index item_newest on items.item (place_id, created desc, id desc)
    include (layer, circle_id, author_id, hidden, run_id) where kind = 'question';
create index item_by_state on items.item (place_id, state, created desc, id desc)
    include (layer, circle_id, author_id, hidden, run_id) where kind = 'question';
create index item_waiting_employee on items.item (place_id, created desc, id desc)
    include (layer, circle_id, author_id, hidden, run_id) where kind = 'question' and state = 'open' and answered & 1 = 0;
create index item_waiting_customer on items.item (place_id, created desc, id desc)
    include (layer, circle_id, author_id, hidden, run_id) where kind = 'question' and state = 'open' and answered & 2 = 0;
create index item_waiting_supplier on items.item (place_id, created desc, id desc)
    include (layer, circle_id, author_id, hidden, run_id) where kind = 'question' and state = 'open' and answered & 4 = 0;
create index item_waiting_public on items.item (place_id, created desc, id desc)
    include (layer, circle_id, author_id, hidden, run_id) where kind = 'question' and state = 'open' and answered & 8 = 0;
create index item_author on items.item (author_id, kind, created desc, id desc)
    include (place_id, layer, circle_id, hidden, run_id);
create index item_thread on items.item (root_id, created, id) where root_id <> id;
create index item_parent on items.item (parent_id, kind, created, id)
    include (place_id, layer, circle_id, author_id, hidden, run_id, state) where parent_id is not null;
create index item_run on items.item (run_id) where run_id is not null;

-- What an item said at each point of its life, oldest first by time. Null means: as before.
create table items.revision (
    id        uuid primary key,
    item_id   uuid not null references items.item,
    editor_id uuid not null references people.person,
    at        timestamptz not null,
    title     text,
    body      text,
    format    text not null default 'MARKDOWN' check (format in ('MARKDOWN', 'HTML')),
    tags      text[],
    reason    text not null default '',
    run_id    uuid
);
create index revision_item on items.revision (item_id, at, id);
create index revision_editor on items.revision (editor_id);
create index revision_run on items.revision (run_id) where run_id is not null;

-- Work that belongs together, seen from both ends: duplicates, becomes, relates.
create table items.link (
    from_id uuid not null references items.item,
    to_id   uuid not null references items.item,
    kind    text not null check (kind in ('duplicates', 'relates', 'became', 'captured-in', 'solved-by', 'implements')),
    created timestamptz not null,
    run_id  uuid,
    primary key (from_id, to_id, kind),
    check (from_id <> to_id)
);
create index link_to on items.link (to_id, kind);
create index link_run on items.link (run_id) where run_id is not null;

-- Tags, as people write them; the time and the state are the item's, so that a tag's list is one walk of an index.
create table items.tagged (
    place_id uuid not null references rights.place,
    tag      text not null check (tag ~ '^[[:alnum:]+#.-]{1,40}$'),
    state    text not null,
    created  timestamptz not null,
    item_id  uuid not null references items.item,
    primary key (item_id, tag)
);
create index tagged_list on items.tagged (place_id, tag, created desc, item_id desc);
create index tagged_by_state on items.tagged (place_id, tag, state, created desc, item_id desc);

create table items.follow (
    item_id   uuid not null references items.item,
    person_id uuid not null references people.person,
    since     timestamptz not null,
    primary key (item_id, person_id)
);
create index follow_person on items.follow (person_id, since desc);

-- A reply is never wider than what it replies to, and stands in the same place.
create function items.keep_inside_parent() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    above items.item;
begin
    select * into above from items.item where id = new.parent_id;
    if not found or above.place_id <> new.place_id or above.root_id <> new.root_id
       or new.layer & ~above.layer <> 0
       or above.circle_id is not null and above.circle_id is distinct from new.circle_id then
        raise exception 'item % reaches beyond the item that it replies to', new.id using errcode = '23514';
    end if;
    return new;
end $$;
create trigger keep_inside_parent before insert or update of place_id, root_id, parent_id, layer, circle_id on items.item
    for each row when (new.parent_id is not null) execute function items.keep_inside_parent();

-- The mover may not see every tag's row, and need not.
create function items.keep_state_of_tags() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    update items.tagged set state = new.state where item_id = new.id;
    return null;
end $$;
create trigger keep_state_of_tags after update of state on items.item
    for each row when (old.state <> new.state) execute function items.keep_state_of_tags();

alter table items.item enable row level security;
alter table items.item force row level security;
alter table items.revision enable row level security;
alter table items.revision force row level security;
alter table items.link enable row level security;
alter table items.link force row level security;
alter table items.tagged enable row level security;
alter table items.tagged force row level security;
alter table items.follow enable row level security;
alter table items.follow force row level security;

-- The rule for items, written once; whatever hangs on an item asks for the item.
create policy seen on items.item for select to muster_app using (
    layer & (select rights.audience()) <> 0
    and exists (select 1 from rights.place p where p.id = item.place_id)
    and (circle_id is null
         or exists (select 1 from rights.circle_member m where m.circle_id = item.circle_id and m.person_id = (select rights.me())))
    and (hidden is null or rights.guides(place_id))
    and (run_id is null or not exists (select 1 from items.unfinished_run r where r.run_id = item.run_id)));
create policy made_by_oneself on items.item for insert to muster_app with check (
    author_id = (select rights.me()) and exists (select 1 from rights.place p where p.id = place_id));
create policy changed_where_seen on items.item for update to muster_app using (
    (select rights.me()) is not null);

create policy seen_with_item on items.revision for select to muster_app using (
    exists (select 1 from items.item i where i.id = revision.item_id)
    and (run_id is null or not exists (select 1 from items.unfinished_run r where r.run_id = revision.run_id)));
create policy written_where_seen on items.revision for insert to muster_app with check (
    exists (select 1 from items.item i where i.id = item_id));
create policy seen_from_both_ends on items.link for select to muster_app using (
    exists (select 1 from items.item i where i.id = link.from_id)
    and exists (select 1 from items.item i where i.id = link.to_id)
    and (run_id is null or not exists (select 1 from items.unfinished_run r where r.run_id = link.run_id)));
create policy drawn_where_seen on items.link for insert to muster_app with check (
    exists (select 1 from items.item i where i.id = from_id) and exists (select 1 from items.item i where i.id = to_id));
create policy taken_away_where_seen on items.link for delete to muster_app using ((select rights.me()) is not null);
create policy seen_with_item on items.tagged for select to muster_app using (
    exists (select 1 from items.item i where i.id = tagged.item_id));
create policy written_where_seen on items.tagged for insert to muster_app with check (
    exists (select 1 from items.item i where i.id = item_id));
create policy taken_away_where_seen on items.tagged for delete to muster_app using ((select rights.me()) is not null);
create policy own on items.follow to muster_app
    using (person_id = (select rights.me()) and exists (select 1 from items.item i where i.id = follow.item_id))
    with check (person_id = (select rights.me()) and exists (select 1 from items.item i where i.id = item_id));

-- What the floors above could not say: an author is known to whoever sees what the author made,
create policy author_of_something_seen on people.person for select to muster_app using (
    exists (select 1 from items.item i where i.author_id = person.id));
create policy editor_of_something_seen on people.person for select to muster_app using (
    exists (select 1 from items.revision r where r.editor_id = person.id));
-- and an act is seen with the item that it is about, or else with its place and layer; tying two things, with both.
create policy seen_with_item on activity.activity for select to muster_app using (
    (run_id is null or not exists (select 1 from items.unfinished_run r where r.run_id = activity.run_id))
    and (object_kind <> 'link' or target_id is null or exists (select 1 from items.item i where i.id = activity.target_id))
    and case when item_id is not null then exists (select 1 from items.item i where i.id = activity.item_id)
             else layer & (select rights.audience()) <> 0
                  and (place_id is null or exists (select 1 from rights.place p where p.id = activity.place_id)) end);
create policy written_by_the_actor on activity.activity for insert to muster_app with check (
    actor_id = (select rights.me()) and origin = 'native');
