-- A community elsewhere whose work was brought into a place here.
create table exchange.source (
    id       uuid primary key,
    place_id uuid not null references rights.place,
    kind     text not null check (kind in ('stackexchange')),
    site     text not null,
    unique (place_id, kind, site)
);

-- One reading of a source. Until it is finished its rows are there for nobody (items.unfinished_run).
create table exchange.run (
    id          uuid primary key,
    source_id   uuid not null references exchange.source,
    path        text not null,
    started     timestamptz not null,
    finished    timestamptz,
    undone      timestamptz,
    -- Where it has got to: the phase, and the last row of its file that is committed.
    phase       text not null,
    row_no      bigint not null default 0,
    counts      jsonb not null default '{}',
    opens_place boolean not null default false,
    person_id   uuid not null references people.person
);
create unique index run_one_at_a_time on exchange.run (source_id) where finished is null and undone is null;

-- Where an item, or a placeholder person, came from. The digest tells whether a later dump says the same;
-- the version, whether somebody has edited it here since.
create table exchange.origin (
    object_id  uuid primary key,
    source_id  uuid   not null references exchange.source,
    kind       text   not null check (kind in ('user', 'name', 'question', 'answer', 'comment')),
    source_key bigint not null,
    run_id     uuid   not null references exchange.run,
    digest     bigint not null,
    version    int    not null default 1,
    licence    text   not null default '',
    removed    timestamptz
);
create index origin_source on exchange.origin (source_id, kind);
create index origin_run on exchange.origin (run_id);

-- Votes as counted at the source: never a person's act here, and never a reuse.
create table exchange.votes (
    item_id uuid not null,
    kind    text not null,
    run_id  uuid not null references exchange.run,
    count   int  not null,
    primary key (item_id, kind, run_id)
);
create index votes_run on exchange.votes (run_id);

-- What a run learns on its way and needs at its end; emptied when it is over.
create table exchange.question_state (
    run_id      uuid not null,
    item_id     uuid not null,
    accepted_id uuid,
    closed      timestamptz,
    primary key (run_id, item_id)
);
create table exchange.acceptance (
    run_id    uuid not null,
    answer_id uuid not null,
    day       timestamptz not null,
    primary key (run_id, answer_id)
);
create table exchange.closure (
    run_id  uuid not null,
    item_id uuid not null,
    at      timestamptz not null,
    reason  text not null,
    primary key (run_id, item_id)
);
create table exchange.seen (
    run_id    uuid not null,
    object_id uuid not null,
    primary key (run_id, object_id)
);
-- What a later dump says differently of something that is here already; applied when the run is finished.
create table exchange.change (
    run_id  uuid not null,
    item_id uuid not null,
    kind    text not null,
    title   text,
    body    text not null,
    format  text not null,
    tags    text[],
    changed timestamptz not null,
    digest  bigint not null,
    primary key (run_id, item_id)
);

do $$
declare
    each text;
begin
    foreach each in array array['source', 'run', 'origin', 'votes', 'question_state', 'acceptance', 'closure', 'seen', 'change'] loop
        execute format('alter table exchange.%I enable row level security', each);
        execute format('alter table exchange.%I force row level security', each);
        execute format('revoke all on exchange.%I from muster_app', each);
    end loop;
end $$;

-- People see where something came from where they see the thing itself.
grant select on exchange.source, exchange.origin, exchange.votes to muster_app;
create policy seen_with_place on exchange.source for select to muster_app using (
    exists (select 1 from rights.place p where p.id = source.place_id));
create policy seen_with_object on exchange.origin for select to muster_app using (
    case when kind in ('user', 'name') then exists (select 1 from people.person p where p.id = origin.object_id)
         else exists (select 1 from items.item i where i.id = origin.object_id) end
    and not exists (select 1 from items.unfinished_run r where r.run_id = origin.run_id));
create policy seen_with_item on exchange.votes for select to muster_app using (
    exists (select 1 from items.item i where i.id = votes.item_id)
    and not exists (select 1 from items.unfinished_run r where r.run_id = votes.run_id));
