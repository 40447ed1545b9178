-- Search takes a place in again when its audience changes, some hundred items at a time by id: each step read all items there are.
create index item_in_place on items.item (place_id, id);
