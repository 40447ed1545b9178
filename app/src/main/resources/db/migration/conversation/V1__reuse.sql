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
