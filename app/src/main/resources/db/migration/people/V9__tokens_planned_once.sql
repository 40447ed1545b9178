-- Whom a token stands for, asked with each request of a program. Planning it takes longer than reading it.
create function people.holder(secret bytea, at timestamptz)
    returns table (id uuid, handle text, name text, audience int, grants text[], memberships text[], credential uuid, seen timestamptz, scopes text[])
    stable set search_path = '' set plan_cache_mode = force_generic_plan language plpgsql as $$
#variable_conflict use_column
begin
    return query
    select p.id, p.handle, p.name, p.audience::int, people.grants_of(p.id, p.audience::int), people.memberships_of(p.id), t.id, t.used, t.scopes
      from people.api_token t
      join people.person p on p.id = t.person_id and p.state = 'active'
     where t.token = secret and (t.expires is null or t.expires > at);
end $$;
revoke execute on function people.holder from public;
grant execute on function people.holder to muster_system;
