-- Says which swarm has changed, to every process that listens; who sees what of it, each reader asks for themselves.
create function swarms.say_changed() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'item' then
        perform pg_notify('muster_swarms', new.root_id::text);
    elsif tg_table_name = 'swarm' then
        perform pg_notify('muster_swarms', new.item_id::text);
    else
        perform pg_notify('muster_swarms', new.swarm_id::text);
    end if;
    return null;
end $$;
create trigger say_changed after insert or update of body, state, layer, circle_id, changed, version, hidden, place_id, root_id on items.item
    for each row when (new.kind in ('swarm', 'swarm-entry')) execute function swarms.say_changed();
create trigger say_changed after update on swarms.swarm for each row execute function swarms.say_changed();
create trigger say_changed after insert or update on swarms.part for each row execute function swarms.say_changed();
create trigger say_changed after insert on swarms.step for each row execute function swarms.say_changed();

-- Says that somebody's rights may have changed. Whose, each process finds out for those who have a room open.
create function swarms.say_rights_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('muster_swarms', 'rights');
    return null;
end $$;
create trigger say_rights_changed after delete or update on rights.membership for each statement execute function swarms.say_rights_changed();
create trigger say_rights_changed after delete or update on rights.role_grant for each statement execute function swarms.say_rights_changed();
create trigger say_rights_changed after delete on rights.circle_member for each statement execute function swarms.say_rights_changed();
create trigger say_rights_changed after delete on people.session for each statement execute function swarms.say_rights_changed();
create trigger say_rights_changed after delete on people.api_token for each statement execute function swarms.say_rights_changed();
create trigger say_rights_changed after update on rights.place for each statement execute function swarms.say_rights_changed();
