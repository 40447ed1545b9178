-- Somebody asked for a new password. The token comes later, from a job: asking takes as long for an address that
-- nobody signs in with. Only the token's hash is kept.
create table people.reset (
    id        uuid primary key,
    address   text not null check (address = lower(address) and length(address) <= 320),
    asked     timestamptz not null,
    person_id uuid references people.person,
    token     bytea unique,
    expires   timestamptz,
    constraint ready_or_not check ((token is null) = (person_id is null) and (token is null) = (expires is null))
);
create index reset_asked on people.reset (asked) where token is null;
create index reset_person on people.reset (person_id);

-- Somebody wants an account, which begins with proof that the address is theirs. The same way of waiting.
create table people.registration (
    id       uuid primary key,
    address  text not null check (address = lower(address) and length(address) <= 320),
    name     text not null check (length(name) between 1 and 200),
    password text not null,
    audience int  not null check (audience in (2, 4, 8)),
    place_id uuid not null references rights.place,
    back     text not null check (back ~ '^/' and length(back) <= 2000),
    asked    timestamptz not null,
    token    bytea unique,
    expires  timestamptz,
    constraint ready_or_not check ((token is null) = (expires is null))
);
create index registration_asked on people.registration (asked) where token is null;
create index registration_place on people.registration (place_id);

alter table people.reset enable row level security;
alter table people.reset force row level security;
alter table people.registration enable row level security;
alter table people.registration force row level security;

-- Secrets, which the system alone reads.
revoke all on people.reset, people.registration from muster_app;
