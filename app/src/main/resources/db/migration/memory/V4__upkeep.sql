-- Serves PageListStore.unchecked: the pages of a place that nobody but their authors has called right, the oldest first.
create index page_unchecked on items.item (place_id, created, id) where kind = 'page' and state = 'not-validated';
