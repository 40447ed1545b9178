-- Which purpose is unlocked by the success of which other one, and by what one would know of it.
create table purposes.unlocking (
    purpose_id uuid not null references purposes.purpose,
    after_id   uuid not null references purposes.purpose,
    condition  text not null check (length(condition) between 1 and 500),
    -- It has happened once the outcome measure of the other one has reached its target; otherwise somebody says so.
    on_target  boolean not null,
    by_id      uuid not null references people.person,
    at         timestamptz not null,
    met        timestamptz,
    met_by     uuid references people.person,
    evidence   text not null default '' check (length(evidence) <= 1000),
    primary key (purpose_id, after_id),
    constraint not_by_itself check (purpose_id <> after_id),
    constraint said_by_somebody check ((met is null) = (met_by is null) and (met is null) = (evidence = '')),
    constraint measured_or_said check (not on_target or met is null)
);
create index unlocking_after on purposes.unlocking (after_id);
create index unlocking_by on purposes.unlocking (by_id);
create index unlocking_met_by on purposes.unlocking (met_by);
create index unlocking_listed on purposes.unlocking (at, purpose_id, after_id);

alter table purposes.unlocking enable row level security;
alter table purposes.unlocking force row level security;

create policy seen_by_staff on purposes.unlocking for select to muster_app using ((select rights.audience()) = 1);
create policy drawn_by_leaders on purposes.unlocking for insert to muster_app with check (
    by_id = (select rights.me()) and (select goals.leads()));
create policy changed_by_leaders on purposes.unlocking for update to muster_app
    using ((select goals.leads())) with check ((select goals.leads()));
create policy removed_by_leaders on purposes.unlocking for delete to muster_app using ((select goals.leads()));

-- Whoever sees the road map knows who said that a condition was met.
create function purposes.said_on_the_road_map_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from purposes.unlocking u where u.met_by = person);
end $$;
create policy witness_on_the_road_map_seen on people.person for select to muster_app using (purposes.said_on_the_road_map_seen(id));
