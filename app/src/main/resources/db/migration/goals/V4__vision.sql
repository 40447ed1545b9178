-- What the organisation wants to become by working together: each version with why it was written. None is ever changed.
create table goals.vision (
    version   int primary key check (version >= 1),
    id        uuid not null unique,
    statement text not null check (length(statement) between 1 and 4000),
    reason    text not null check (length(reason) between 1 and 1000),
    by_id     uuid not null references people.person,
    at        timestamptz not null
);
create index vision_by on goals.vision (by_id);

-- The goals by which one would notice that it comes true.
create table goals.vision_goal (
    version int not null references goals.vision,
    goal_id uuid not null references goals.goal,
    primary key (version, goal_id)
);
create index vision_goal_goal on goals.vision_goal (goal_id);

alter table goals.vision enable row level security;
alter table goals.vision force row level security;
alter table goals.vision_goal enable row level security;
alter table goals.vision_goal force row level security;

create policy seen_by_staff on goals.vision for select to muster_app using ((select rights.audience()) = 1);
create policy written_by_leaders on goals.vision for insert to muster_app with check (
    by_id = (select rights.me()) and (select goals.leads()));
create policy seen_by_staff on goals.vision_goal for select to muster_app using ((select rights.audience()) = 1);
create policy tied_by_leaders on goals.vision_goal for insert to muster_app with check ((select goals.leads()));

-- Whoever sees a version knows who wrote it.
create function goals.wrote_a_vision_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from goals.vision v where v.by_id = person);
end $$;
create policy author_of_a_vision_seen on people.person for select to muster_app using (goals.wrote_a_vision_seen(id));
