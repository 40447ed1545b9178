-- What somebody quoted of a question or an answer, to be shown on pages: seen by those who see where it comes from, so a page says no more
-- of it to others than its handle.
create table memory.quote (
    id        uuid primary key,
    handle    text collate "C" not null unique,
    source_id uuid not null references items.item,
    -- The source's version that had these words.
    version   int  not null,
    words     text not null check (length(words) between 1 and 2000),
    by_id     uuid not null references people.person,
    at        timestamptz not null
);
create index quote_of on memory.quote (source_id);
create index quote_by on memory.quote (by_id);

alter table memory.quote enable row level security;
alter table memory.quote force row level security;
revoke update, delete on memory.quote from muster_app;

create policy seen_with_source on memory.quote for select to muster_app using (
    exists (select 1 from items.item i where i.id = quote.source_id));
create policy made_where_seen on memory.quote for insert to muster_app with check (
    by_id = (select rights.me()) and exists (select 1 from items.item i where i.id = source_id));

-- Whoever sees a quote knows who made it.
create or replace function memory.suggests_one_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from memory.suggestion s where s.author_id = person)
        or exists (select 1 from memory.suggestion s where s.decided_by = person)
        or exists (select 1 from memory.dissent d where d.decided_by = person)
        or exists (select 1 from memory.quote q where q.by_id = person);
end $$;

-- A page shows what it quotes as long as that can be seen and still stands (decision 8: its edition is raised).
create function memory.note_edition_of_source() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform items.raise_edition(l.to_id, 15) from items.link l where l.from_id in (old.root_id, new.root_id) and l.kind = 'quoted-in';
    return null;
end $$;
create constraint trigger note_edition_of_source after update of body, version, layer, circle_id, hidden, place_id, root_id on items.item
    deferrable initially deferred for each row
    when (new.kind in ('question', 'answer')
          and (new.version, new.layer, new.circle_id, new.hidden, new.place_id, new.root_id) is distinct from
              (old.version, old.layer, old.circle_id, old.hidden, old.place_id, old.root_id))
    execute function memory.note_edition_of_source();
