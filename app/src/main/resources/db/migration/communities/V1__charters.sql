-- What a community has beyond its place: the purpose that it is for, who answers for it, and its rules.
create table communities.charter (
    place_id      uuid primary key references rights.place,
    purpose_id    uuid not null references purposes.purpose,
    owner_id      uuid not null references people.person,
    description   text not null default '' check (length(description) <= 4000),
    guidelines    text not null default '' check (length(guidelines) <= 20000),
    -- Hours within which a first answer is promised.
    answer_within int  not null default 24 check (answer_within between 1 and 8760),
    spaces        text[] not null,
    stage         text not null default 'CHARTERED' check (stage in ('CHARTERED', 'CLOSED')),
    stage_since   timestamptz not null,
    closed_reason text not null default '' check (length(closed_reason) <= 2000),
    chartered     timestamptz not null,
    version       int not null default 1,
    constraint closed_says_why check ((stage = 'CLOSED') = (closed_reason <> ''))
);
-- Whether the viewer is this community's own sponsor.
create function communities.sponsors(place uuid) returns boolean stable language sql
    begin atomic
        select exists (select 1 from rights.role_grant
                        where person_id = (select rights.me()) and role = 'SPONSOR' and place_id = place);
    end;
create index charter_purpose on communities.charter (purpose_id);

-- Serves the list of communities, by title.
create index place_listed on rights.place (title, handle) include (seen_by, opened) where kind = 'community';

alter table communities.charter enable row level security;
alter table communities.charter force row level security;
create policy seen_with_place on communities.charter for select to muster_app using (
    exists (select 1 from rights.place p where p.id = charter.place_id));
create policy written_by_leaders on communities.charter for insert to muster_app with check ((select goals.leads()));
create policy changed_by_leaders_or_guides on communities.charter for update to muster_app using (
    (select goals.leads()) or rights.guides(place_id) or communities.sponsors(place_id));

-- Its own sponsor may close a community; the floor below knows of the organisation's sponsors only.
create policy closed_by_its_sponsor on rights.place for update to muster_app using (communities.sponsors(id));
