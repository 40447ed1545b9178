-- The same problem again: which earlier swarm one repeats, who said so, and when. One may repeat several, since a rule of one
-- would tell whoever links of a link that they do not see.
create table swarms.repeat (
    swarm_id   uuid not null references swarms.swarm,
    earlier_id uuid not null references swarms.swarm,
    by_id      uuid not null references people.person,
    at         timestamptz not null,
    primary key (swarm_id, earlier_id),
    check (swarm_id <> earlier_id)
);
create index repeat_of on swarms.repeat (earlier_id, swarm_id);
create index repeat_by on swarms.repeat (by_id);

alter table swarms.repeat enable row level security;
alter table swarms.repeat force row level security;
revoke update on swarms.repeat from muster_app;

create policy seen_from_both_ends on swarms.repeat for select to muster_app using (
    exists (select 1 from items.item i where i.id = repeat.swarm_id) and exists (select 1 from items.item i where i.id = repeat.earlier_id));
create policy drawn_where_seen on swarms.repeat for insert to muster_app with check (
    by_id = (select rights.me())
    and exists (select 1 from items.item i where i.id = swarm_id) and exists (select 1 from items.item i where i.id = earlier_id));
create policy taken_away_by_its_maker_or_who_leads on swarms.repeat for delete to muster_app using (
    by_id = (select rights.me())
    or exists (select 1 from swarms.swarm s where s.item_id = repeat.swarm_id and (s.owner_id = (select rights.me()) or rights.guides(s.place_id))));

-- Whoever sees a link knows who drew it.
create or replace function swarms.did_something_in_one_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from swarms.step s where s.by_id = person) or exists (select 1 from swarms.repeat r where r.by_id = person);
end $$;

-- Both rooms show it.
create function swarms.say_repeated() returns trigger language plpgsql as $$
declare
    link swarms.repeat := case when tg_op = 'DELETE' then old else new end;
begin
    perform pg_notify('muster_swarms', link.swarm_id::text);
    perform pg_notify('muster_swarms', link.earlier_id::text);
    return null;
end $$;
create trigger say_repeated after insert or delete on swarms.repeat for each row execute function swarms.say_repeated();
