-- Threads are merged, split, and moved to other places.
alter table items.link drop constraint link_kind_check;
alter table items.link add constraint link_kind_check
    check (kind in ('duplicates', 'relates', 'became', 'captured-in', 'solved-by', 'implements', 'merged-into', 'split-from'));

-- What an import brings goes where the thread is by now.
create or replace function items.keep_inside_parent() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    above items.item;
begin
    select * into above from items.item where id = new.parent_id;
    if found and tg_op = 'INSERT' and new.run_id is not null then
        new.place_id := above.place_id;
        new.root_id := above.root_id;
    end if;
    if not found or above.place_id <> new.place_id or above.root_id <> new.root_id
       or new.layer & ~above.layer <> 0
       or above.circle_id is not null and above.circle_id is distinct from new.circle_id then
        raise exception 'item % reaches beyond the item that it replies to', new.id using errcode = '23514';
    end if;
    return new;
end $$;

-- Whatever stands below an item goes where it goes, also what the mover may not see: its layer, its circle and whether it is
-- hidden stay as they are. Whoever moves it keeps both places in order.
create function items.keep_below_together() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    if rights.me() is not null and not (rights.tends(old.place_id) and rights.tends(new.place_id)) then
        raise exception 'item % is not to be moved by %', new.id, rights.me() using errcode = '42501';
    end if;
    update items.item set root_id = new.root_id, place_id = new.place_id where parent_id = new.id;
    if old.place_id <> new.place_id then
        update items.tagged set place_id = new.place_id where item_id = new.id;
    end if;
    return null;
end $$;
create trigger keep_below_together after update of root_id, place_id on items.item
    for each row when ((old.root_id, old.place_id) is distinct from (new.root_id, new.place_id)) execute function items.keep_below_together();

-- A thread that something left shows less, one that it came to shows more; a place changes who sees a title.
create or replace function items.note_edition() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    concerned int := items.shared_with(new);
begin
    if tg_op = 'UPDATE' then
        concerned := concerned | items.shared_with(old);
    end if;
    if concerned <> 0 then
        perform items.raise_edition(new.root_id, concerned);
        if tg_op = 'UPDATE' and old.root_id <> new.root_id then
            perform items.raise_edition(old.root_id, concerned);
        end if;
    end if;
    -- Whoever is tied to it shows its title, as long as it can be seen.
    if tg_op = 'UPDATE' and new.root_id = new.id
       and (new.title, new.handle, new.layer, new.circle_id, new.hidden, new.place_id)
           is distinct from (old.title, old.handle, old.layer, old.circle_id, old.hidden, old.place_id) then
        perform items.raise_edition(o.root_id, 15)
           from items.link l join items.item o on o.id in (l.from_id, l.to_id)
          where new.id in (l.from_id, l.to_id) and o.id <> new.id;
    end if;
    return null;
end $$;
drop trigger note_edition on items.item;
create constraint trigger note_edition
    after update of handle, title, body, format, state, layer, circle_id, author_id, changed, version, hidden, run_id, root_id, parent_id, place_id on items.item
    deferrable initially deferred
    for each row when (new.run_id is null or not items.unfinished(new.run_id)) execute function items.note_edition();
