-- Where a place does not exist for somebody, neither do their role and membership there: otherwise the way to a desk, say,
-- would tell of a community that they may not see.
create function people.grants_of(person uuid, audience int) returns text[] stable set search_path = '' language plpgsql as $$
begin
    return array(
        select g.role || ' ' || coalesce(g.place_id::text, '')
          from rights.role_grant g
          left join rights.place w on w.id = g.place_id
         where g.person_id = person
           and (g.place_id is null
                or w.opened is not null
                   and (w.seen_by & audience <> 0
                        or exists (select 1 from rights.membership m where m.place_id = w.id and m.person_id = person))));
end $$;
create function people.memberships_of(person uuid) returns text[] stable set search_path = '' language plpgsql as $$
begin
    return array(
        select m.place_id::text
          from rights.membership m
          join rights.place w on w.id = m.place_id
         where m.person_id = person and w.opened is not null);
end $$;
revoke execute on function people.grants_of, people.memberships_of from public;
grant execute on function people.grants_of, people.memberships_of to muster_system;

create or replace function people.enter(secret bytea, at timestamptz)
    returns table (id uuid, handle text, name text, audience int, grants text[], memberships text[], credential uuid, seen timestamptz)
    volatile security definer set search_path = '' language plpgsql as $$
#variable_conflict use_column
begin
    return query
    select p.id, p.handle, p.name, p.audience::int, people.grants_of(p.id, p.audience::int), people.memberships_of(p.id), s.id, s.seen
      from people.session s
      join people.person p on p.id = s.person_id and p.state = 'active'
     where s.token = secret and s.expires > at;
end $$;
