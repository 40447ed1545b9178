-- Up to when somebody has read a thread: their own business alone.
create table items.visit (
    person_id uuid not null references people.person,
    thread_id uuid not null references items.item,
    at        timestamptz not null,
    primary key (person_id, thread_id)
);
alter table items.visit enable row level security;
alter table items.visit force row level security;
create policy own on items.visit to muster_app
    using (person_id = (select rights.me()))
    with check (person_id = (select rights.me()) and exists (select 1 from items.item i where i.id = thread_id));
