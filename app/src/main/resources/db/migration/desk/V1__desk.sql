-- Who is working on a question just now, so that no two do. It lapses by itself.
create table desk.taking (
    item_id   uuid primary key references items.item,
    place_id  uuid not null references rights.place,
    person_id uuid not null references people.person,
    since     timestamptz not null,
    until     timestamptz not null check (until > since)
);
create index taking_person on desk.taking (person_id, since, item_id);

-- A question that the desk of its community has put off, with the reason that all who work there read.
create table desk.put_off (
    item_id   uuid primary key references items.item,
    place_id  uuid not null references rights.place,
    person_id uuid not null references people.person,
    since     timestamptz not null,
    until     timestamptz not null check (until > since),
    reason    text not null check (length(reason) between 1 and 500)
);
create index put_off_place on desk.put_off (place_id, until, item_id);
create index put_off_person on desk.put_off (person_id);

-- Those who work at the desk of a place: its guides, and staff. Customers never learn who works on what.
create function desk.works_at(place uuid) returns boolean stable language sql
    return (select rights.audience()) = 1 or rights.guides(place);

alter table desk.taking enable row level security;
alter table desk.taking force row level security;
create policy seen_at_the_desk on desk.taking for select to muster_app using (
    desk.works_at(place_id) and exists (select 1 from items.item i where i.id = taking.item_id));
create policy taken_for_oneself on desk.taking for insert to muster_app with check (
    person_id = (select rights.me()) and desk.works_at(place_id)
    and exists (select 1 from items.item i where i.id = item_id and i.place_id = taking.place_id));
create policy taken_over on desk.taking for update to muster_app
    using (desk.works_at(place_id)) with check (person_id = (select rights.me()));
create policy given_back on desk.taking for delete to muster_app using (
    person_id = (select rights.me()) or rights.guides(place_id));

alter table desk.put_off enable row level security;
alter table desk.put_off force row level security;
create policy seen_at_the_desk on desk.put_off for select to muster_app using (
    desk.works_at(place_id) and exists (select 1 from items.item i where i.id = put_off.item_id));
create policy put_off_at_the_desk on desk.put_off for insert to muster_app with check (
    person_id = (select rights.me()) and desk.works_at(place_id)
    and exists (select 1 from items.item i where i.id = item_id and i.place_id = put_off.place_id));
create policy put_off_again on desk.put_off for update to muster_app
    using (desk.works_at(place_id)) with check (person_id = (select rights.me()));
create policy taken_up on desk.put_off for delete to muster_app using (desk.works_at(place_id));

-- Whoever sees that somebody works on something may know who.
create function desk.named_at_one(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from desk.taking t where t.person_id = person)
        or exists (select 1 from desk.put_off p where p.person_id = person);
end $$;
create policy at_the_desk on people.person for select to muster_app using (desk.named_at_one(id));

-- Answering ends one's work on a question, and its being put off; so does whatever settles it. Whoever does so need not
-- see who works on it.
create function desk.end_with_answer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    delete from desk.taking where item_id = new.parent_id and person_id = new.author_id;
    delete from desk.put_off where item_id = new.parent_id;
    return null;
end $$;
create trigger desk_ends_with_answer after insert on items.item
    for each row when (new.kind = 'answer' and new.run_id is null) execute function desk.end_with_answer();

create function desk.end_with_state() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    delete from desk.taking where item_id = new.id;
    delete from desk.put_off where item_id = new.id;
    return null;
end $$;
create trigger desk_ends_with_state after update of state on items.item
    for each row when (new.kind = 'question' and old.state <> new.state) execute function desk.end_with_state();

-- What is done at the desk is written down for staff alone, though it is about things that others see too: an act on an
-- item is seen by those of its layer who see the item. All acts on items before this one have every audience in theirs.
alter policy seen_with_item on activity.activity using (
    layer & (select rights.audience()) <> 0
    and (run_id is null or not exists (select 1 from items.unfinished_run r where r.run_id = activity.run_id))
    and (object_kind <> 'link' or target_id is null or exists (select 1 from items.item i where i.id = activity.target_id))
    and case when item_id is not null then exists (select 1 from items.item i where i.id = activity.item_id)
             else place_id is null or exists (select 1 from rights.place p where p.id = activity.place_id) end);
