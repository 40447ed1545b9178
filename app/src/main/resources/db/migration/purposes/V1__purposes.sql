-- What a community would be for, from proposal to decision. Whether it is active follows from purposes.opened,
-- for each viewer: a stored word would betray a community by invitation.
create table purposes.purpose (
    id            uuid primary key,
    handle        text not null unique,
    title         text not null check (length(title) between 1 and 200),
    path          text not null check (path in ('EDGES', 'MANDATE', 'STRATEGY')),
    proposer_id   uuid not null references people.person,
    state         text not null default 'PROPOSED' check (state in ('PROPOSED', 'ASSESSED', 'DECLINED', 'GO', 'GROW')),
    collaboration text check (length(collaboration) between 1 and 2000),
    risk          text check (length(risk) between 1 and 2000),
    expires       date,
    goal_id       uuid references goals.goal,
    created       timestamptz not null,
    constraint assessed_in_full check (state = 'PROPOSED'
        or collaboration is not null and risk is not null and expires is not null and goal_id is not null)
);
create index purpose_listed on purposes.purpose (created desc, handle);
create index purpose_proposer on purposes.purpose (proposer_id);
create index purpose_expires on purposes.purpose (expires);
create index purpose_goal on purposes.purpose (goal_id);

-- What stands on a community's first page, so seen by whoever sees a community opened from it.
create table purposes.statement (
    purpose_id uuid primary key references purposes.purpose,
    who        text not null check (length(who) between 1 and 300),
    issue      text not null check (length(issue) between 1 and 300),
    they_gain  text not null check (length(they_gain) between 1 and 300),
    we_gain    text not null check (length(we_gain) between 1 and 300)
);

-- The measure by which the purpose is judged. A derived one has a window as its baseline and no value:
-- values are computed for each viewer, and a stored one would betray what not everyone may see.
create table purposes.outcome (
    purpose_id    uuid primary key references purposes.purpose,
    id            uuid not null unique,
    kind          text not null check (kind in ('OBSERVED', 'DERIVED')),
    name          text not null check (length(name) between 1 and 200),
    unit          text not null check (length(unit) between 1 and 40),
    direction     text not null check (direction in ('UP', 'DOWN')),
    target        numeric(21, 6) not null,
    due           date not null,
    baseline      numeric(21, 6),
    baseline_day  date,
    measure       text,
    days          int check (days between 1 and 3650),
    factor        numeric(21, 6),
    baseline_from date,
    baseline_to   date,
    constraint observed_or_derived check (case kind
        when 'OBSERVED' then measure is null and days is null and factor is null and baseline_from is null and baseline_to is null
        else measure is not null and days is not null and factor is not null and baseline is null and baseline_day is null end),
    constraint baseline_has_its_day check ((baseline is null) = (baseline_day is null)),
    constraint window_has_two_ends check ((baseline_from is null) = (baseline_to is null) and baseline_from < baseline_to)
);

create table purposes.reading (
    purpose_id uuid not null references purposes.outcome,
    day        date not null,
    value      numeric(21, 6) not null,
    note       text not null default '' check (length(note) <= 500),
    by_id      uuid not null references people.person,
    at         timestamptz not null,
    primary key (purpose_id, day)
);

-- Who said No, Go or Grow, and why: for staff only.
create table purposes.decision (
    id         uuid primary key,
    purpose_id uuid not null references purposes.purpose,
    verdict    text not null check (verdict in ('NO', 'GO', 'GROW')),
    reason     text not null check (length(reason) between 1 and 2000),
    review     date not null,
    traction   text not null default '' check (length(traction) <= 2000),
    budget     text not null default '' check (length(budget) <= 2000),
    by_id      uuid not null references people.person,
    -- The decider had proposed it, and nobody else could decide.
    alone      boolean not null,
    at         timestamptz not null
);
create index decision_purpose on purposes.decision (purpose_id, at);
create index decision_by on purposes.decision (by_id);

-- The communities opened from a purpose, each for as long as the purpose lasts.
create table purposes.opened (
    place_id   uuid primary key references rights.place,
    purpose_id uuid not null references purposes.purpose,
    at         timestamptz not null,
    expired    timestamptz
);
create index opened_purpose on purposes.opened (purpose_id);

alter table purposes.purpose enable row level security;
alter table purposes.purpose force row level security;
alter table purposes.statement enable row level security;
alter table purposes.statement force row level security;
alter table purposes.outcome enable row level security;
alter table purposes.outcome force row level security;
alter table purposes.reading enable row level security;
alter table purposes.reading force row level security;
alter table purposes.decision enable row level security;
alter table purposes.decision force row level security;
alter table purposes.opened enable row level security;
alter table purposes.opened force row level security;

create policy seen_by_staff on purposes.purpose for select to muster_app using ((select rights.audience()) = 1);
create policy proposed_by_staff on purposes.purpose for insert to muster_app with check (
    (select rights.audience()) = 1 and proposer_id = (select rights.me()));
-- Everybody on the staff may reopen what was declined.
create policy moved_by_staff on purposes.purpose for update to muster_app
    using ((select rights.audience()) = 1 and (proposer_id = (select rights.me()) or (select goals.leads()) or state = 'DECLINED'))
    with check ((select rights.audience()) = 1);

create policy seen_with_place on purposes.opened for select to muster_app using (
    exists (select 1 from rights.place p where p.id = opened.place_id));
create policy opened_by_leaders on purposes.opened for insert to muster_app with check ((select goals.leads()));

create policy seen_by_staff_or_with_place on purposes.statement for select to muster_app using (
    (select rights.audience()) = 1
    or exists (select 1 from purposes.opened o where o.purpose_id = statement.purpose_id));
create policy written_with_purpose on purposes.statement for insert to muster_app with check (
    exists (select 1 from purposes.purpose p where p.id = purpose_id
             and (p.proposer_id = (select rights.me()) or (select goals.leads()))));
create policy rewritten_with_purpose on purposes.statement for update to muster_app using (
    exists (select 1 from purposes.purpose p where p.id = statement.purpose_id
             and (p.proposer_id = (select rights.me()) or (select goals.leads()))));

create policy seen_by_staff_or_with_place on purposes.outcome for select to muster_app using (
    (select rights.audience()) = 1
    or exists (select 1 from purposes.opened o where o.purpose_id = outcome.purpose_id));
create policy written_with_purpose on purposes.outcome for insert to muster_app with check (
    exists (select 1 from purposes.purpose p where p.id = purpose_id
             and (p.proposer_id = (select rights.me()) or (select goals.leads()))));
create policy rewritten_with_purpose on purposes.outcome for update to muster_app using (
    exists (select 1 from purposes.purpose p where p.id = outcome.purpose_id
             and (p.proposer_id = (select rights.me()) or (select goals.leads()))));

create policy seen_with_outcome on purposes.reading for select to muster_app using (
    exists (select 1 from purposes.outcome o where o.purpose_id = reading.purpose_id));
create policy written_where_seen on purposes.reading for insert to muster_app with check (
    by_id = (select rights.me()) and exists (select 1 from purposes.outcome o where o.purpose_id = reading.purpose_id));
create policy corrected_where_seen on purposes.reading for update to muster_app
    using (exists (select 1 from purposes.outcome o where o.purpose_id = reading.purpose_id))
    with check (by_id = (select rights.me()));

create policy seen_by_staff on purposes.decision for select to muster_app using ((select rights.audience()) = 1);
create policy taken_by_strategists on purposes.decision for insert to muster_app with check (
    by_id = (select rights.me()) and (select rights.holds('STRATEGIST')));

-- Whoever sees a purpose knows who proposed it; whoever sees a decision knows who took it.
create policy proposer_of_a_purpose_seen on people.person for select to muster_app using (
    exists (select 1 from purposes.purpose p where p.proposer_id = person.id));
create policy decider_of_a_purpose_seen on people.person for select to muster_app using (
    exists (select 1 from purposes.decision d where d.by_id = person.id));
