-- Most answers are not the first for their audiences. An update that meets no row costs what all triggers cost that are
-- asked once for each statement.
create or replace function questions.note_answer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    if new.circle_id is null and new.hidden is null
       and exists (select 1 from items.item i where i.id = new.parent_id and i.answered & new.layer <> new.layer) then
        update items.item set answered = answered | new.layer where id = new.parent_id and answered & new.layer <> new.layer;
    end if;
    return null;
end $$;
