-- Who leads: states goals, opens communities, reads outcomes.
create function goals.leads() returns boolean stable language sql
    begin atomic
        select rights.holds('SPONSOR') or rights.holds('STRATEGIST') or rights.holds('ADMINISTRATOR');
    end;

-- What the organisation wants, by how much and by when.
create table goals.goal (
    id           uuid primary key,
    handle       text not null unique,
    title        text not null check (length(title) between 1 and 200),
    kind         text not null check (kind in ('REVENUE', 'COST', 'SATISFACTION', 'BRAND', 'OTHER')),
    measure      text not null check (length(measure) between 1 and 200),
    unit         text not null check (length(unit) between 1 and 40),
    direction    text not null check (direction in ('UP', 'DOWN')),
    baseline     numeric(21, 6) not null,
    baseline_day date not null,
    target       numeric(21, 6) not null,
    due          date not null,
    owner_id     uuid not null references people.person,
    stated_by    uuid not null references people.person,
    created      timestamptz not null,
    constraint target_beyond_baseline check (case direction when 'UP' then target > baseline else target < baseline end)
);
create index goal_listed on goals.goal (due, handle);
create index goal_owner on goals.goal (owner_id);

-- How far it is: one reading a day; a later one of the same day replaces it, and the log keeps both.
create table goals.observation (
    goal_id uuid not null references goals.goal,
    day     date not null,
    value   numeric(21, 6) not null,
    note    text not null default '' check (length(note) <= 500),
    by_id   uuid not null references people.person,
    at      timestamptz not null,
    primary key (goal_id, day)
);

alter table goals.goal enable row level security;
alter table goals.goal force row level security;
alter table goals.observation enable row level security;
alter table goals.observation force row level security;

create policy seen_by_staff on goals.goal for select to muster_app using ((select rights.audience()) = 1);
create policy stated_by_leaders on goals.goal for insert to muster_app with check (
    stated_by = (select rights.me()) and (select goals.leads()));

create policy seen_with_goal on goals.observation for select to muster_app using (
    exists (select 1 from goals.goal g where g.id = observation.goal_id));
create policy read_by_owner_or_leaders on goals.observation for insert to muster_app with check (
    by_id = (select rights.me())
    and exists (select 1 from goals.goal g where g.id = goal_id and (g.owner_id = (select rights.me()) or (select goals.leads()))));
create policy corrected_by_owner_or_leaders on goals.observation for update to muster_app
    using (exists (select 1 from goals.goal g where g.id = observation.goal_id))
    with check (
        by_id = (select rights.me())
        and exists (select 1 from goals.goal g where g.id = goal_id and (g.owner_id = (select rights.me()) or (select goals.leads()))));

-- Whoever sees a goal knows its owner.
create policy owner_of_a_goal_seen on people.person for select to muster_app using (
    exists (select 1 from goals.goal g where g.owner_id = person.id));
