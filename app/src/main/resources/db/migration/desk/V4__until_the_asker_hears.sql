-- One's work on a question ends with an answer that whoever asked can see, and so does its being put off; with one that is
-- shown to them later, too. What staff say among themselves ends neither. Whoever shows an answer of another is done as well.
create or replace function desk.end_with_answer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    if exists (select 1 from items.item q join people.person p on p.id = q.author_id
                where q.id = new.parent_id and new.layer & p.audience <> 0 and new.circle_id is not distinct from q.circle_id) then
        delete from desk.taking where item_id = new.parent_id and person_id in (new.author_id, rights.me());
        -- What staff do not see changes nothing at their desk.
        delete from desk.put_off where item_id = new.parent_id and new.layer & 1 <> 0;
    end if;
    return null;
end $$;
create trigger desk_ends_with_shown_answer after update of layer on items.item
    for each row when (new.kind = 'answer' and new.layer & ~old.layer <> 0 and new.hidden is null) execute function desk.end_with_answer();
