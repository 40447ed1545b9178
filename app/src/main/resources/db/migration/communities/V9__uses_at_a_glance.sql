-- Whether a community's charter has a space. It is asked of communities that the asker sees, with each thread of theirs, and tells no more
-- than their navigation does; under the policies it made ready the rule for places each time.
create function communities.uses(place uuid, space text) returns boolean stable security definer set search_path = '' language plpgsql as $$
begin
    return exists (select 1 from communities.charter c where c.place_id = place and space = any (c.spaces));
end $$;
