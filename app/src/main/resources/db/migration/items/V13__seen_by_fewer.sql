-- Whatever stands below an item is seen by no more than it. What was for others alone stays, hidden, with the guides.
create function items.keep_below_inside() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    update items.item
       set layer = case when layer & new.layer <> 0 then layer & new.layer else new.layer end,
           hidden = case when layer & new.layer <> 0 then hidden else coalesce(hidden, now()) end
     where parent_id = new.id and layer & ~new.layer <> 0;
    return null;
end $$;
create trigger keep_below_inside after update of layer on items.item
    for each row when (old.layer & ~new.layer <> 0) execute function items.keep_below_inside();

-- What a community found out becomes the whole organisation's by those who keep the community in order, where they are staff.
create or replace function items.keep_below_together() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    if rights.me() is not null
       and not (rights.tends(old.place_id) and (rights.tends(new.place_id) or new.place_id = rights.organisation() and rights.audience() = 1)) then
        raise exception 'item % is not to be moved by %', new.id, rights.me() using errcode = '42501';
    end if;
    update items.item set root_id = new.root_id, place_id = new.place_id where parent_id = new.id;
    if old.place_id <> new.place_id then
        update items.tagged set place_id = new.place_id where item_id = new.id;
    end if;
    return null;
end $$;
