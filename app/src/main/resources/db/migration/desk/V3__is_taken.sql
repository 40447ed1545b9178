-- Whether somebody is, or was, on a question, as far as one may know. Made ready only where it is called: the policies of
-- what it reads look at the question once more, which whoever asks here has just seen.
create function desk.is_taken(question uuid, place uuid) returns boolean stable security definer set search_path = '' language plpgsql as $$
begin
    return desk.works_at(place) and exists (select 1 from desk.taking t where t.item_id = question and t.place_id = place);
end $$;
