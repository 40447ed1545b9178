-- What people looked at before they asked, and what came of it, is written down without saying who: an act of nobody, on
-- something that whoever writes it sees. Nothing else may be written in nobody's name.
create policy told_of_nobody on activity.activity for insert to muster_app with check (
    actor_id is null and origin = 'native' and verb = 'VIEW' and object_kind = 'deflection'
    and exists (select 1 from items.item i where i.id = item_id and i.place_id = activity.place_id));
