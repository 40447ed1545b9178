-- Pages that tell what somebody lived through: how it ended, and what it is about. Their text is the page's.
create table memory.story (
    item_id  uuid primary key references memory.page,
    place_id uuid not null references rights.place,
    outcome  text not null check (outcome in ('SUCCESS', 'FAILURE', 'MIXED')),
    written  timestamptz not null
);
create index story_listed on memory.story (place_id, written desc, item_id desc);
create index story_by_outcome on memory.story (place_id, outcome, written desc, item_id desc);

create table memory.topic (
    item_id  uuid not null references memory.story,
    topic    text not null check (length(topic) between 1 and 40 and topic !~ '\s'),
    place_id uuid not null references rights.place,
    outcome  text not null,
    written  timestamptz not null,
    primary key (item_id, topic)
);
create index topic_listed on memory.topic (place_id, topic, written desc, item_id desc);

alter table memory.story enable row level security;
alter table memory.story force row level security;
alter table memory.topic enable row level security;
alter table memory.topic force row level security;
revoke delete on memory.story from muster_app;
revoke update on memory.topic from muster_app;
create policy seen_with_item on memory.story for select to muster_app using (
    exists (select 1 from items.item i where i.id = story.item_id));
create policy told_where_seen on memory.story for insert to muster_app with check (
    (select rights.me()) is not null and exists (select 1 from items.item i where i.id = item_id));
create policy changed_where_seen on memory.story for update to muster_app
    using ((select rights.me()) is not null) with check (exists (select 1 from items.item i where i.id = item_id));
create policy seen_with_item on memory.topic for select to muster_app using (
    exists (select 1 from items.item i where i.id = topic.item_id));
create policy told_where_seen on memory.topic for insert to muster_app with check (
    (select rights.me()) is not null and exists (select 1 from items.item i where i.id = item_id));
create policy taken_away_where_seen on memory.topic for delete to muster_app using (
    (select rights.me()) is not null and exists (select 1 from items.item i where i.id = topic.item_id));

-- A story shows how it ended and what it is about (decision 8).
create function memory.note_edition_of_story() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    page uuid := case when tg_op = 'DELETE' then old.item_id else new.item_id end;
    concerned int := (select items.shared_with(i) from items.item i where i.id = page);
begin
    if concerned <> 0 then
        perform items.raise_edition(page, concerned);
    end if;
    return null;
end $$;
create constraint trigger note_edition after insert or update on memory.story
    deferrable initially deferred for each row execute function memory.note_edition_of_story();
create constraint trigger note_edition after insert or delete on memory.topic
    deferrable initially deferred for each row execute function memory.note_edition_of_story();
