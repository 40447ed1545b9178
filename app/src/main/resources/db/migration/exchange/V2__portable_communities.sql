-- A community may come from a file that another Muster wrote.
alter table exchange.source drop constraint source_kind_check;
alter table exchange.source add constraint source_kind_check check (kind in ('stackexchange', 'community'));

-- The keys by which rows of such a community are known wherever it goes; it takes them along when it moves on.
create table exchange.known_as (
    object_id uuid primary key,
    key       uuid not null,
    place_id  uuid not null references rights.place
);
-- Serves the question whether a community is here already.
create index known_as_key on exchange.known_as (key);

alter table exchange.known_as enable row level security;
alter table exchange.known_as force row level security;
revoke all on exchange.known_as from muster_app;
