-- How purposes ended, each in a community: a review found that it was achieved or is superseded, or the community was closed.
-- For each community, as a word on the purpose would betray a community by invitation. Who did it stands in the log.
-- Which purpose it is, is read from the charter, which refers to it; whoever closes a community need not see its purpose, so
-- nothing here may tell whether that is there.
create table purposes.ending (
    purpose_id uuid not null,
    place_id   uuid not null references rights.place,
    fate       text not null check (fate in ('ACHIEVED', 'SUPERSEDED', 'CLOSED')),
    reason     text not null check (length(reason) between 1 and 2000),
    at         timestamptz not null,
    primary key (purpose_id, place_id)
);
create index ending_place on purposes.ending (place_id);

alter table purposes.ending enable row level security;
alter table purposes.ending force row level security;
create policy seen_by_staff_with_place on purposes.ending for select to muster_app using (
    (select rights.audience()) = 1 and exists (select 1 from rights.place p where p.id = ending.place_id));
