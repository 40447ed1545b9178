-- A page goes with all that it ever said, which stays as it is; its addresses stay behind and lead to it.
create function memory.carry() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    concerned int := items.shared_with(new) | items.shared_with(old);
    own text := (select p.address from memory.page p where p.item_id = new.id);
    known text[] := (select array_agg(d.address) || own from memory.redirect d where d.page_id = new.id and d.place_id = old.place_id);
begin
    perform memory.raise_linked(new.id, concerned);
    update memory.page set place_id = new.place_id where item_id = new.id;
    update memory.revision set place_id = new.place_id where page_id = new.id;
    update memory.reference set place_id = new.place_id where from_id = new.id;
    update memory.story set place_id = new.place_id where item_id = new.id;
    update memory.topic set place_id = new.place_id where item_id = new.id;
    update memory.suggestion set place_id = new.place_id where page_id = new.id;
    perform memory.raise_linked(new.id, concerned);
    perform memory.raise_linking(old.place_id, coalesce(known, array[own]), concerned);
    perform memory.raise_linking(new.place_id, array[own], concerned);
    return null;
end $$;
create trigger carry_page after update of place_id on items.item
    for each row when (new.kind = 'page' and old.place_id <> new.place_id) execute function memory.carry();
