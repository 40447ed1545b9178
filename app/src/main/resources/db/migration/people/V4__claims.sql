-- Somebody says that an author of imported work is them. A claim that is held makes that author's work the person's own.
create table people.claim (
    id             uuid primary key,
    -- The author as the import left it; taken back with the import.
    placeholder_id uuid not null references people.person on delete cascade,
    person_id      uuid not null references people.person,
    -- What the author was called here and at the source, since the placeholder itself may be known to nobody later.
    handle         text not null,
    name           text not null check (length(name) between 1 and 200),
    site           text,
    profile        text check (profile ~ '^https://'),
    state          text not null check (state in ('WAITING', 'HELD', 'REFUSED', 'WITHDRAWN', 'ENDED')),
    asked          timestamptz not null,
    expires        timestamptz not null,
    -- Who decided last; nobody where a dump had the proof.
    decided        timestamptz,
    decided_by     uuid references people.person,
    reason         text not null default '' check (length(reason) <= 2000),
    constraint decided_or_waiting check ((decided is null) = (state = 'WAITING')),
    constraint nobodys_own_placeholder check (placeholder_id <> person_id)
);
-- An author is one person at most.
create unique index claim_held on people.claim (placeholder_id) include (person_id) where state = 'HELD';
create unique index claim_waiting on people.claim (placeholder_id, person_id) where state = 'WAITING';
create index claim_handle on people.claim (handle) where state = 'HELD';
create index claim_person on people.claim (person_id, asked desc);
create index claim_placeholder on people.claim (placeholder_id, asked desc);
-- Serves the administrators' lists.
create index claim_listed on people.claim (state, asked) where state in ('WAITING', 'HELD');

alter table people.claim enable row level security;
alter table people.claim force row level security;
-- Commands check, and the system writes.
revoke all on people.claim from muster_app;
grant select on people.claim to muster_app;
create policy own on people.claim for select to muster_app using (person_id = (select rights.me()));
create policy administered on people.claim for select to muster_app using ((select rights.holds('ADMINISTRATOR')));
