-- With what this organisation signs its results, and what it says of itself with them. The private key never leaves the system.
create table readiness.signer (
    id          int primary key check (id = 1),
    public_key  bytea not null,
    private_key bytea not null,
    size        text not null,
    sector      text not null
);

-- A result that another organisation signed.
create table readiness.peer (
    id         uuid primary key,
    result_id  uuid not null,
    public_key bytea not null,
    instrument int  not null,
    month      text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    size       text not null,
    sector     text not null,
    people     int  not null check (people >= 5),
    levels     jsonb not null,
    attitude   text,
    taken_by   uuid not null references people.person,
    taken      timestamptz not null,
    unique (public_key, result_id)
);
create index peer_compared on readiness.peer (instrument, public_key, month desc, taken desc);
create index peer_taken_by on readiness.peer (taken_by);

alter table readiness.signer enable row level security;
alter table readiness.signer force row level security;
alter table readiness.peer enable row level security;
alter table readiness.peer force row level security;

revoke all on readiness.signer from muster_app;
grant select (id, public_key, size, sector) on readiness.signer to muster_app;
create policy seen_by_leaders on readiness.signer for select to muster_app using ((select goals.leads()));

create policy seen_by_leaders on readiness.peer for select to muster_app using ((select goals.leads()));
create policy taken_by_strategists on readiness.peer for insert to muster_app with check (
    taken_by = (select rights.me()) and (select readiness.opens()));
