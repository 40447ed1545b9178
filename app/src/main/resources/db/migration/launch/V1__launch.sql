-- How a community is meant to come to life (docs/decisions/0025-launch.md).

-- Who plans a launch: the community's guides and its own sponsor, and those who lead the organisation.
create function launch.plans(place uuid) returns boolean stable language sql
    begin atomic
        select exists (select 1 from rights.place p where p.id = place)
               and ((select goals.leads()) or rights.guides(place) or communities.sponsors(place));
    end;
-- Members see the plan too, without whom it means to win over and to invite.
create function launch.sees(place uuid) returns boolean stable language sql
    begin atomic
        select exists (select 1 from rights.place p where p.id = place)
               and (place in (select rights.my_places()) or launch.plans(place));
    end;

-- The point at which it lives without its founders: so many people besides them, and by when.
create table launch.aim (
    place_id uuid primary key references rights.place,
    people   int  not null check (people between 5 and 100000),
    target   date not null,
    -- The day that was given first, where it was moved because the community was on its way.
    promised date,
    set_by   uuid not null references people.person,
    set_at   timestamptz not null,
    version  int  not null default 1,
    constraint moved_ahead check (promised < target)
);

create table launch.founder (
    place_id  uuid not null references rights.place,
    person_id uuid not null references people.person,
    named_by  uuid not null references people.person,
    named     timestamptz not null,
    primary key (place_id, person_id)
);
create index founder_person on launch.founder (person_id);

-- What there is to do: what founders begin with, whom to win over, what takes place, what newcomers do first.
create table launch.task (
    id        uuid primary key,
    place_id  uuid not null references rights.place,
    kind      text not null check (kind in ('SEED', 'INFLUENCER', 'EVENT', 'STEP')),
    title     text not null check (length(title) between 1 and 300),
    note      text not null default '' check (length(note) <= 2000),
    person_id uuid references people.person,
    due       date,
    done      timestamptz,
    done_by   uuid references people.person,
    -- The work that it became.
    item_id   uuid references items.item on delete set null,
    created   timestamptz not null,
    version   int not null default 1,
    constraint done_by_somebody check ((done is null) = (done_by is null)),
    constraint became_when_done check (item_id is null or done is not null)
);
create index task_place on launch.task (place_id, kind, due, created);
create index task_person on launch.task (person_id) where person_id is not null;
create index task_done_by on launch.task (done_by) where done_by is not null;
create index task_item on launch.task (item_id) where item_id is not null;

-- People invited together, on a day.
create table launch.wave (
    id       uuid primary key,
    place_id uuid not null references rights.place,
    title    text not null check (length(title) between 1 and 200),
    -- What newcomers become; nobody without an account comes where it is null.
    audience int check (audience in (1, 2, 4, 8)),
    day      date not null,
    size     int  not null check (size between 1 and 100000),
    created  timestamptz not null
);
create index wave_place on launch.wave (place_id, day);

-- The invitations that went out with a wave, and when somebody looked at one first.
create table launch.sent (
    invitation_id uuid primary key references people.invitation on delete cascade,
    wave_id       uuid not null references launch.wave on delete cascade,
    sent          timestamptz not null,
    opened        timestamptz
);
create index sent_wave on launch.sent (wave_id);

alter table launch.aim enable row level security;
alter table launch.aim force row level security;
alter table launch.founder enable row level security;
alter table launch.founder force row level security;
alter table launch.task enable row level security;
alter table launch.task force row level security;
alter table launch.wave enable row level security;
alter table launch.wave force row level security;
alter table launch.sent enable row level security;
alter table launch.sent force row level security;

create policy seen_by_members on launch.aim for select to muster_app using (launch.sees(place_id));
create policy set_by_planners on launch.aim for insert to muster_app with check (launch.plans(place_id));
create policy changed_by_planners on launch.aim for update to muster_app using (launch.plans(place_id));

-- A founder of whom one may not know is not there.
create policy seen_by_members on launch.founder for select to muster_app using (
    launch.sees(place_id) and exists (select 1 from people.person p where p.id = person_id));
create policy named_by_planners on launch.founder for insert to muster_app with check (launch.plans(place_id));
create policy left_out_by_planners on launch.founder for delete to muster_app using (launch.plans(place_id));

create policy seen_by_members on launch.task for select to muster_app using (
    case when kind = 'INFLUENCER' then launch.plans(place_id) else launch.sees(place_id) end);
create policy planned_by_planners on launch.task for insert to muster_app with check (launch.plans(place_id));
create policy changed_by_planners_or_whose_it_is on launch.task for update to muster_app using (
    launch.plans(place_id) or person_id = (select rights.me()) and launch.sees(place_id));
create policy left_out_by_planners on launch.task for delete to muster_app using (launch.plans(place_id));

create policy seen_by_planners on launch.wave for select to muster_app using (launch.plans(place_id));
create policy planned_by_planners on launch.wave for insert to muster_app with check (launch.plans(place_id));
create policy left_out_by_planners on launch.wave for delete to muster_app using (launch.plans(place_id));

revoke all on launch.sent from muster_app;
grant select, insert on launch.sent to muster_app;
create policy seen_by_planners on launch.sent for select to muster_app using (
    exists (select 1 from launch.wave w where w.id = wave_id)
    and exists (select 1 from people.invitation i where i.id = invitation_id));
create policy sent_by_planners on launch.sent for insert to muster_app with check (
    exists (select 1 from launch.wave w where w.id = wave_id));
