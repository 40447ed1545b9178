-- When an item was shown to more audiences than before, and to which. For them it came then, whenever it was written. For all
-- others nothing has happened, so whoever reads this asks for the viewer's audience.
alter table items.item add column shown timestamptz;
alter table items.item add column shown_to int not null default 0 check (shown_to between 0 and 15);
alter table items.item add constraint shown_to_somebody check ((shown is null) = (shown_to = 0));

-- Serves Visits.news, AnswersByTime.latest and WrittenStore.latest: the few in a thread that were.
create index item_shown on items.item (root_id, shown) where shown is not null;
