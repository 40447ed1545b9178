-- Which edition of a thread each audience is shown. Pages that many people share are kept by these numbers: one is new
-- whenever something has changed that its audience is shown there, and no number ever comes again. What happens in a
-- narrower layer raises no number of a wider one, so that none betrays it; what only a circle or the guides see raises
-- none, since pages of theirs are not shared.
create sequence items.edition_number;
create table items.edition (
    -- A thread's first item; or a place, for whatever concerns all its threads; or zero, for whatever concerns all.
    about    uuid primary key,
    employee bigint not null default 0,
    customer bigint not null default 0,
    supplier bigint not null default 0,
    public   bigint not null default 0,
    -- Whether the thread has ever been tied to another.
    tied     boolean not null default false
);
alter table items.edition enable row level security;
alter table items.edition force row level security;
revoke all on items.edition from muster_app;
revoke all on sequence items.edition_number from muster_app;
grant select on items.edition to muster_app;
create policy known_to_all on items.edition for select to muster_app using (true);

create function items.raise_edition(subject uuid, audiences int, ties boolean default false) returns void language sql set search_path = ''
    begin atomic
        insert into items.edition as e (about, employee, customer, supplier, public, tied)
        select subject, case when audiences & 1 = 0 then 0 else number end, case when audiences & 2 = 0 then 0 else number end,
               case when audiences & 4 = 0 then 0 else number end, case when audiences & 8 = 0 then 0 else number end, ties
          from (select nextval('items.edition_number') as number) next
        on conflict (about) do update
           set employee = case when excluded.employee = 0 then e.employee else excluded.employee end,
               customer = case when excluded.customer = 0 then e.customer else excluded.customer end,
               supplier = case when excluded.supplier = 0 then e.supplier else excluded.supplier end,
               public = case when excluded.public = 0 then e.public else excluded.public end,
               tied = e.tied or excluded.tied;
    end;

-- Whom a change of an item concerns who shares pages with others.
create function items.shared_with(item items.item) returns int language sql immutable set search_path = ''
    return case when item.circle_id is null and item.hidden is null then item.layer else 0 end;

create function items.unfinished(run uuid) returns boolean language sql stable set search_path = ''
    return exists (select 1 from items.unfinished_run where run_id = run);

-- The numbers are raised when the writer commits, so that nobody waits for them while somebody else still writes.
create function items.note_edition() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    concerned int := items.shared_with(new);
begin
    if tg_op = 'UPDATE' then
        concerned := concerned | items.shared_with(old);
    end if;
    if concerned <> 0 then
        perform items.raise_edition(new.root_id, concerned);
    end if;
    -- Whoever is tied to it shows its title, as long as it can be seen.
    if tg_op = 'UPDATE' and new.root_id = new.id
       and (new.title, new.handle, new.layer, new.circle_id, new.hidden) is distinct from (old.title, old.handle, old.layer, old.circle_id, old.hidden) then
        perform items.raise_edition(o.root_id, 15)
           from items.link l join items.item o on o.id in (l.from_id, l.to_id)
          where new.id in (l.from_id, l.to_id) and o.id <> new.id;
    end if;
    return null;
end $$;
create constraint trigger note_edition_of_new after insert on items.item deferrable initially deferred
    for each row when (new.root_id <> new.id and new.run_id is null) execute function items.note_edition();
create constraint trigger note_edition
    after update of handle, title, body, format, state, layer, circle_id, author_id, changed, version, hidden, run_id on items.item
    deferrable initially deferred
    for each row when (new.run_id is null or not items.unfinished(new.run_id)) execute function items.note_edition();

create function items.note_edition_of_gone() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform items.raise_edition(place_id, 15) from (select distinct place_id from gone) places;
    return null;
end $$;
create trigger note_edition_of_gone after delete on items.item referencing old table as gone
    for each statement execute function items.note_edition_of_gone();

create function items.note_edition_of_tied() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    tie items.link := case when tg_op = 'DELETE' then old else new end;
begin
    perform items.raise_edition(i.root_id, 15, true) from items.item i where i.id in (tie.from_id, tie.to_id);
    return null;
end $$;
create constraint trigger note_edition_of_tied after insert or delete on items.link deferrable initially deferred
    for each row execute function items.note_edition_of_tied();

-- What concerns all threads: an import that begins or ends, what a person is called, and a place that others are tied to.
create function items.note_edition_of_all() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform items.raise_edition('00000000-0000-0000-0000-000000000000', 15);
    return null;
end $$;
create trigger note_edition_of_all after insert or delete on items.unfinished_run
    for each statement execute function items.note_edition_of_all();
create constraint trigger note_edition_of_all after update on people.person deferrable initially deferred
    for each row when ((new.name, new.handle, new.audience, new.state) is distinct from (old.name, old.handle, old.audience, old.state))
    execute function items.note_edition_of_all();
create constraint trigger note_edition_of_all after update on rights.place deferrable initially deferred
    for each row when (new.* is distinct from old.*) execute function items.note_edition_of_all();

-- What concerns the threads of one place: who guides it, which is said beside their names.
create function items.note_edition_of_place() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform items.raise_edition(case when tg_op = 'DELETE' then old.place_id else new.place_id end, 15);
    return null;
end $$;
create constraint trigger note_edition_of_guides after insert on rights.role_grant deferrable initially deferred
    for each row when (new.place_id is not null) execute function items.note_edition_of_place();
create constraint trigger note_edition_of_former_guides after delete on rights.role_grant deferrable initially deferred
    for each row when (old.place_id is not null) execute function items.note_edition_of_place();
