-- A thread of which something is quoted on a page.
alter table items.link drop constraint link_kind_check;
alter table items.link add constraint link_kind_check
    check (kind in ('duplicates', 'relates', 'became', 'captured-in', 'solved-by', 'implements', 'merged-into', 'split-from', 'quoted-in'));
