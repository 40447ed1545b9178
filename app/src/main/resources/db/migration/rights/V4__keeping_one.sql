-- Everybody who holds a role, in a place or in the organisation where it is null. Their rows are locked, so that of two
-- who give the role up at once the second waits, and then counts without the first. It looks past the policies, since a
-- viewer need not know of all; it hands out ids to count, and nothing of it is shown.
create function rights.lock_holders(wanted text, place uuid) returns setof uuid volatile language sql security definer set search_path = ''
    begin atomic
        select person_id from rights.role_grant where role = wanted and place_id is not distinct from place order by id for update;
    end;

-- Whoever may give a role may take it back.
drop policy revoked_by_leaders on rights.role_grant;
create policy revoked_by_leaders on rights.role_grant for delete to muster_app using (
    (select rights.holds('ADMINISTRATOR'))
    or place_id is not null and ((select rights.holds('SPONSOR') or rights.holds('STRATEGIST')) or rights.guides(place_id)));

-- Whose membership in a place ends does not stay in its circles.
create function rights.leave_circles() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    delete from rights.circle_member m
     using rights.circle c
     where c.id = m.circle_id and c.place_id = old.place_id and m.person_id = old.person_id;
    return null;
end $$;
create trigger circles_end_with_membership after delete on rights.membership
    for each row execute function rights.leave_circles();
