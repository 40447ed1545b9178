-- Serves LogQuery.HIDDEN: what was hidden counts for nobody, not even for the guides who still see it.
create index item_hidden on items.item (place_id) where hidden is not null;
