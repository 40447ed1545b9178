-- Two places that everyone sees, and a circle in the first.
insert into rights.place (id, kind, handle, title, seen_by, contributed_by, created, opened)
values (:place, 'community', 'big', 'Big', 15, 15, now(), now()),
       (:other, 'community', 'other', 'Other', 15, 15, now(), now());
