-- Whom a session stands for. It lets the application's role, which reads no secrets, find out who is asking in the round trip
-- in which it asks something in their name. Whoever knows no secret's hash learns nothing.
create function people.enter(secret bytea, at timestamptz)
    returns table (id uuid, handle text, name text, audience int, grants text[], memberships text[], credential uuid, seen timestamptz)
    volatile security definer set search_path = '' language plpgsql as $$
#variable_conflict use_column
begin
    return query
    select p.id, p.handle, p.name, p.audience::int,
           array(select g.role || ' ' || coalesce(g.place_id::text, '') from rights.role_grant g where g.person_id = p.id),
           array(select m.place_id::text from rights.membership m where m.person_id = p.id),
           s.id, s.seen
      from people.session s
      join people.person p on p.id = s.person_id and p.state = 'active'
     where s.token = secret and s.expires > at;
end $$;
