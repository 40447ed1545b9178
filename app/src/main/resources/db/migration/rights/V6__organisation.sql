-- The whole organisation is a place too, for what concerns everybody whatever communities there are. All see it, and staff contribute.
-- No address leads to it as to a community, so it is in nobody's way.
alter table rights.place drop constraint place_handle_check;
alter table rights.place add constraint place_handle_check check (
    case kind when 'organisation' then handle = '*' else handle ~ '^[a-z0-9][a-z0-9-]{0,62}$' end);

create function rights.organisation() returns uuid immutable language sql return '00000000-0000-8000-8000-000000000001'::uuid;
alter table rights.place add constraint organisation_is_one check ((kind = 'organisation') = (id = rights.organisation()));

insert into rights.place (id, kind, handle, title, seen_by, contributed_by, created, opened)
select rights.organisation(), 'organisation', '*', coalesce((select name from shell.organisation), 'Organisation'), 15, 1, now(), now();

create function rights.name_organisation() returns trigger language plpgsql set search_path = '' as $$
begin
    update rights.place set title = new.name where id = rights.organisation();
    return null;
end $$;
create trigger name_organisation after insert or update of name on shell.organisation for each row execute function rights.name_organisation();
