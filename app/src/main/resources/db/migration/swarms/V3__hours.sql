-- When somebody does not want to be asked to help, and in how many swarms at once they do.
create table swarms.hours (
    person_id  uuid primary key references people.person,
    zone       text not null check (length(zone) between 1 and 60),
    quiet_from time,
    quiet_to   time,
    most       int  not null check (most between 1 and 20),
    constraint both_or_none check ((quiet_from is null) = (quiet_to is null))
);
alter table swarms.hours enable row level security;
alter table swarms.hours force row level security;
create policy seen_by_staff on swarms.hours for select to muster_app using (
    person_id = (select rights.me()) or (select rights.audience()) = 1);
create policy own on swarms.hours for insert to muster_app with check (person_id = (select rights.me()));
create policy own_changed on swarms.hours for update to muster_app using (person_id = (select rights.me()));

-- Swarms that nobody has joined yet, wherever they are: whoever fits is told.
create index swarm_without_help on swarms.swarm (created desc, item_id desc) where helped is null and resolved is null;

-- When something last happened to a place's swarms.
create index swarm_latest on swarms.swarm (place_id, (greatest(created, helped, relieved, resolved, closed)) desc);
