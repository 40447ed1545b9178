-- What goes to another community is no longer this desk's.
create trigger desk_ends_with_move after update of place_id on items.item
    for each row when (new.kind = 'question' and old.place_id <> new.place_id) execute function desk.end_with_state();
