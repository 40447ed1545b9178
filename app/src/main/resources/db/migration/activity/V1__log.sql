-- Whatever happens, append-only, in ActivityStreams 2.0 words. Partitioned by the time of recording;
-- measures use the time of happening. Policies are added by the modules that know what a row is about.
create table activity.activity (
    tx          xid8        not null default pg_current_xact_id(),
    seq         bigint      not null generated always as identity,
    actor_id    uuid,
    verb        text        not null,
    object_id   uuid        not null,
    object_kind text        not null,
    target_id   uuid,
    place_id    uuid,
    -- The item whose rights govern who may see the row; where there is none, the place and the layer do.
    item_id     uuid,
    layer       int         not null default 15,
    happened    timestamptz not null,
    recorded    timestamptz not null,
    origin      text        not null default 'native',
    run_id      uuid,
    detail      jsonb
) partition by range (recorded);

create table activity.activity_other partition of activity.activity default;

-- Serves the tail: rows in commit order, below the oldest transaction that still writes.
create index activity_tail on activity.activity (tx, seq);
-- Serves measures: one place's acts of a kind in the order in which they happened.
create index activity_measures on activity.activity (place_id, verb, object_kind, happened)
    include (actor_id, object_id, target_id, item_id, layer, run_id);
create index activity_object on activity.activity (object_id);
create index activity_target on activity.activity (target_id) where target_id is not null;
create index activity_run on activity.activity (run_id) where run_id is not null;

alter table activity.activity enable row level security;
alter table activity.activity force row level security;
alter table activity.activity_other enable row level security;
alter table activity.activity_other force row level security;
revoke all on activity.activity_other from muster_app;
revoke update, delete on activity.activity from muster_app;

-- Where each consumer has got to.
create table activity.cursor (
    consumer text primary key,
    tx       xid8   not null,
    seq      bigint not null
);

alter table activity.cursor enable row level security;
alter table activity.cursor force row level security;
revoke all on activity.cursor from muster_app;
