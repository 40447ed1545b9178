-- Where somebody disagrees with a page: what they say is an item below the page, here is why, and what became of it.
create table memory.dissent (
    item_id    uuid primary key references items.item,
    page_id    uuid not null references memory.page,
    why        text not null check (length(why) between 1 and 4000),
    -- The heading of the section that it is about; empty for the whole.
    section    text not null default '' check (length(section) <= 200),
    -- What its author had before them.
    revision   int  not null,
    decided    timestamptz,
    decided_by uuid references people.person,
    reason     text not null default '' check (length(reason) <= 2000),
    constraint revision_is_there foreign key (page_id, revision) references memory.revision (page_id, number),
    constraint decided_by_somebody check ((decided is null) = (decided_by is null))
);
create index dissent_of on memory.dissent (page_id, item_id);
create index dissent_decider on memory.dissent (decided_by) where decided_by is not null;

alter table memory.dissent enable row level security;
alter table memory.dissent force row level security;
revoke update, delete on memory.dissent from muster_app;
grant update (decided, decided_by, reason) on memory.dissent to muster_app;

create policy seen_with_item on memory.dissent for select to muster_app using (
    exists (select 1 from items.item i where i.id = dissent.item_id));
create policy stated_by_oneself on memory.dissent for insert to muster_app with check (
    exists (select 1 from items.item i where i.id = item_id and i.author_id = (select rights.me()))
    and exists (select 1 from items.item i where i.id = page_id));
create policy decided_once on memory.dissent for update to muster_app
    using (decided is null and exists (select 1 from items.item i where i.id = dissent.item_id))
    with check (decided_by = (select rights.me()));

-- Whoever sees it knows who decided on it.
create or replace function memory.suggests_one_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from memory.suggestion s where s.author_id = person)
        or exists (select 1 from memory.suggestion s where s.decided_by = person)
        or exists (select 1 from memory.dissent d where d.decided_by = person);
end $$;
