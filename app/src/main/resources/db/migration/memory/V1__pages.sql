-- What a page of the memory has beyond its item, which holds its title, its text as it is now, and how far it can be relied on.
create table memory.page (
    item_id   uuid primary key references items.item,
    place_id  uuid not null references rights.place,
    -- How other pages link to it. It is not unique: whoever takes an address must not learn that a page has it that they do
    -- not see. Among the pages that somebody sees, the one that was made first is meant.
    address   text collate "C" not null check (length(address) between 1 and 60),
    number    int  not null check (number > 0),
    editor_id uuid not null references people.person,
    edited    timestamptz not null,
    owner_id  uuid references people.person,
    review_by date
);
create index page_listed on memory.page (place_id, address, item_id);
create index page_latest on memory.page (place_id, edited desc, item_id desc);
create index page_review on memory.page (place_id, review_by, item_id) where review_by is not null;
create index page_owner on memory.page (owner_id) where owner_id is not null;
create index page_editor on memory.page (editor_id);

-- What a page said at each point of its life. Each follows the one before it: no edit can be lost, and none be slipped in.
create table memory.revision (
    page_id     uuid not null references memory.page,
    number      int  not null check (number > 0),
    previous    int,
    -- What the editor had before them: an older one where the edit was merged with what others wrote meanwhile.
    base        int,
    place_id    uuid not null references rights.place,
    editor_id   uuid not null references people.person,
    at          timestamptz not null,
    title       text not null check (length(title) between 1 and 200),
    body        text not null,
    summary     text not null default '' check (length(summary) <= 300),
    minor       boolean not null default false,
    reverted_to int,
    primary key (page_id, number),
    constraint follows_the_one_before check (previous is not distinct from nullif(number - 1, 0)),
    constraint begins_from_an_earlier_one check (base is null or base < number),
    constraint previous_is_there foreign key (page_id, previous) references memory.revision (page_id, number),
    constraint base_is_there foreign key (page_id, base) references memory.revision (page_id, number),
    constraint reverted_to_is_there foreign key (page_id, reverted_to) references memory.revision (page_id, number)
);
create index revision_latest on memory.revision (place_id, at desc, page_id desc, number desc);
create index revision_editor on memory.revision (editor_id, at desc);
alter table memory.page add constraint number_is_there
    foreign key (item_id, number) references memory.revision (page_id, number) deferrable initially deferred;

-- The addresses that pages had before they were renamed. They lead to the page, not to an address, so none leads in a circle.
create table memory.redirect (
    place_id uuid not null references rights.place,
    address  text collate "C" not null check (length(address) between 1 and 60),
    page_id  uuid not null references memory.page,
    since    timestamptz not null,
    primary key (place_id, address, page_id)
);
create index redirect_page on memory.redirect (page_id);

-- Which addresses a page links to, whether anything stands there or not.
create table memory.reference (
    from_id  uuid not null references memory.page,
    place_id uuid not null references rights.place,
    address  text collate "C" not null check (length(address) between 1 and 60),
    -- The title as it is written in the link: what the page would be called that is wanted there.
    title    text not null check (length(title) between 1 and 200),
    primary key (from_id, address)
);
create index reference_to on memory.reference (place_id, address, from_id);

alter table memory.page enable row level security;
alter table memory.page force row level security;
alter table memory.revision enable row level security;
alter table memory.revision force row level security;
alter table memory.redirect enable row level security;
alter table memory.redirect force row level security;
alter table memory.reference enable row level security;
alter table memory.reference force row level security;
revoke delete on memory.page, memory.redirect from muster_app;
revoke update, delete on memory.revision from muster_app;
revoke update on memory.redirect, memory.reference from muster_app;

create policy seen_with_item on memory.page for select to muster_app using (
    exists (select 1 from items.item i where i.id = page.item_id));
create policy made_where_seen on memory.page for insert to muster_app with check (
    editor_id = (select rights.me()) and exists (select 1 from items.item i where i.id = item_id));
create policy changed_where_seen on memory.page for update to muster_app
    using ((select rights.me()) is not null) with check (exists (select 1 from items.item i where i.id = item_id));
create policy seen_with_item on memory.revision for select to muster_app using (
    exists (select 1 from items.item i where i.id = revision.page_id));
create policy written_by_oneself on memory.revision for insert to muster_app with check (
    editor_id = (select rights.me()) and exists (select 1 from items.item i where i.id = page_id));
create policy seen_with_item on memory.redirect for select to muster_app using (
    exists (select 1 from items.item i where i.id = redirect.page_id));
create policy left_where_seen on memory.redirect for insert to muster_app with check (
    exists (select 1 from items.item i where i.id = page_id));
create policy seen_with_item on memory.reference for select to muster_app using (
    exists (select 1 from items.item i where i.id = reference.from_id));
create policy drawn_where_seen on memory.reference for insert to muster_app with check (
    exists (select 1 from items.item i where i.id = from_id));
create policy taken_away_where_seen on memory.reference for delete to muster_app using (
    (select rights.me()) is not null and exists (select 1 from items.item i where i.id = reference.from_id));

-- Whoever sees a page knows who wrote it, and who answers for it.
create function memory.edited_one_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from memory.revision r where r.editor_id = person);
end $$;
create function memory.owns_one_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from memory.page p where p.owner_id = person);
end $$;
create policy edited_a_page_seen on people.person for select to muster_app using (memory.edited_one_seen(id));
create policy owns_a_page_seen on people.person for select to muster_app using (memory.owns_one_seen(id));

-- A page shows which of its links lead somewhere, and which pages link to it (decision 8: its edition is raised).
create function memory.raise_linking(place uuid, addresses text[], audiences int) returns void language sql set search_path = ''
    begin atomic
        select items.raise_edition(r.from_id, audiences)
          from (select distinct from_id from memory.reference where place_id = place and address = any (addresses)) r
         where audiences <> 0;
    end;
create function memory.raise_linked(page uuid, audiences int) returns void language sql set search_path = ''
    begin atomic
        select items.raise_edition(t.item_id, audiences)
          from (select p.item_id from memory.reference r join memory.page p on p.place_id = r.place_id and p.address = r.address where r.from_id = page
                union
                select d.page_id from memory.reference r join memory.redirect d on d.place_id = r.place_id and d.address = r.address where r.from_id = page) t
         where audiences <> 0;
    end;

create function memory.note_edition_of_page() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    concerned int := (select items.shared_with(i) from items.item i where i.id = new.item_id);
begin
    if tg_op = 'INSERT' then
        perform memory.raise_linking(new.place_id, array[new.address], concerned);
    else
        if concerned <> 0 then
            perform items.raise_edition(new.item_id, concerned);
        end if;
        if old.address <> new.address then
            perform memory.raise_linking(new.place_id, array[old.address, new.address], concerned);
        end if;
    end if;
    return null;
end $$;
create constraint trigger note_edition after insert or update of address, owner_id, review_by on memory.page
    deferrable initially deferred for each row execute function memory.note_edition_of_page();

create function memory.note_edition_of_reference() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    link memory.reference := case when tg_op = 'DELETE' then old else new end;
    concerned int := (select items.shared_with(i) from items.item i where i.id = link.from_id);
begin
    if concerned <> 0 then
        perform items.raise_edition(t.item_id, concerned)
           from (select p.item_id from memory.page p where p.place_id = link.place_id and p.address = link.address
                 union
                 select d.page_id from memory.redirect d where d.place_id = link.place_id and d.address = link.address) t;
    end if;
    return null;
end $$;
create constraint trigger note_edition after insert or delete on memory.reference
    deferrable initially deferred for each row execute function memory.note_edition_of_reference();

create function memory.note_edition_of_item() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    concerned int := items.shared_with(new) | items.shared_with(old);
    known text[] := (select array_agg(a.address) from (select p.address from memory.page p where p.item_id = new.id
                                                       union select d.address from memory.redirect d where d.page_id = new.id) a);
begin
    perform memory.raise_linking(new.place_id, known, concerned);
    perform memory.raise_linked(new.id, concerned);
    return null;
end $$;
create constraint trigger note_edition_of_linked after update of title, layer, circle_id, hidden on items.item
    deferrable initially deferred for each row
    when (new.kind = 'page' and (new.title, new.layer, new.circle_id, new.hidden) is distinct from (old.title, old.layer, old.circle_id, old.hidden))
    execute function memory.note_edition_of_item();
