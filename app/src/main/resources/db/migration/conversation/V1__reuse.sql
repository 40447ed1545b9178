-- Whether an answer worked for others than the asker: the only reaction that counts.
create table conversation.reuse (
    item_id   uuid not null references items.item,
    person_id uuid not null references people.person,
    worked    boolean not null,
    note      text not null default '' check (length(note) <= 2000),
    at        timestamptz not null,
    primary key (item_id, person_id)
);
create index reuse_person on conversation.reuse (person_id);

-- The tally of an answer. Whoever sees the answer sees every one of these, so counting them betrays nothing.
create table conversation.tally (
    item_id uuid primary key references items.item,
    worked  int not null default 0 check (worked >= 0),
    failed  int not null default 0 check (failed >= 0)
);

alter table conversation.reuse enable row level security;
alter table conversation.reuse force row level security;
alter table conversation.tally enable row level security;
alter table conversation.tally force row level security;
create policy seen_with_item on conversation.reuse for select to muster_app using (
    exists (select 1 from items.item i where i.id = reuse.item_id));
create policy own on conversation.reuse for all to muster_app
    using (person_id = (select rights.me()) and exists (select 1 from items.item i where i.id = reuse.item_id))
    with check (person_id = (select rights.me()) and exists (select 1 from items.item i where i.id = item_id));
create policy with_item on conversation.tally for all to muster_app
    using (exists (select 1 from items.item i where i.id = tally.item_id))
    with check (exists (select 1 from items.item i where i.id = item_id));

-- Whoever sees what somebody says about an answer may know who says so.
create policy said_about_something_seen on people.person for select to muster_app using (
    exists (select 1 from conversation.reuse r where r.person_id = person.id));

-- Lower end of the Wilson interval (95 %) of the share for whom something worked: what is proven goes before
-- what is merely new. Nobody yet is as good as nobody ever.
create function conversation.proven(worked int, failed int) returns double precision
    immutable parallel safe language sql
    return case when worked = 0 then 0
                else (worked::float8 / (worked + failed) + 1.92072944064800 / (worked + failed)
                      - 1.959964 * sqrt(worked::float8 * failed / (worked + failed) / (worked + failed) / (worked + failed)
                                        + 0.96036472032400 / (worked + failed) / (worked + failed)))
                     / (1 + 3.84145888129600 / (worked + failed)) end;
