-- What an import brings goes where the thread is by now, and is hidden where what it stands below was hidden here.
create or replace function items.keep_inside_parent() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    above items.item;
begin
    select * into above from items.item where id = new.parent_id;
    if found and tg_op = 'INSERT' and new.run_id is not null then
        new.place_id := above.place_id;
        new.root_id := above.root_id;
        new.hidden := coalesce(new.hidden, above.hidden);
    end if;
    if not found or above.place_id <> new.place_id or above.root_id <> new.root_id
       or new.layer & ~above.layer <> 0
       or above.circle_id is not null and above.circle_id is distinct from new.circle_id then
        raise exception 'item % reaches beyond the item that it replies to', new.id using errcode = '23514';
    end if;
    return new;
end $$;
