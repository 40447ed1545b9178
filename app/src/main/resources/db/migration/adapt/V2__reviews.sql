-- How often a community is reviewed, in days; 90 where nothing stands here.
create table adapt.rhythm (
    place_id uuid primary key references rights.place,
    days     int  not null check (days between 7 and 730)
);

-- A review of a community: it falls due on a day, and ends in one decision with its reason, the evidence beside it.
create table adapt.review (
    id       uuid primary key,
    handle   text not null unique,
    place_id uuid not null references rights.place,
    due      date not null,
    begun    timestamptz not null,
    decision text check (decision in ('GROW', 'KEEP', 'REPURPOSE', 'MERGE', 'CLOSE')),
    reason   text check (length(reason) between 1 and 2000),
    into_id  uuid references rights.place,
    -- What became of the purpose.
    purpose  text check (purpose in ('ACTIVE', 'ACHIEVED', 'SUPERSEDED')),
    -- What it cost since the review before, as somebody typed it in.
    hours    numeric(12, 2) check (hours >= 0),
    money    numeric(15, 2) check (money >= 0),
    currency text check (currency ~ '^[A-Z]{3}$'),
    people   int check (people between 0 and 1000000),
    costs    text not null default '' check (length(costs) <= 2000),
    -- What the outcome stood at, and whether it had moved in its direction since the review before.
    value    double precision,
    moved    boolean,
    evidence jsonb,
    by_id    uuid references people.person,
    at       timestamptz,
    constraint decided_in_full check (case when decision is null
        then reason is null and purpose is null and evidence is null and by_id is null and at is null and into_id is null
        else reason is not null and purpose is not null and evidence is not null and by_id is not null and at is not null end),
    constraint merged_into_another check ((decision = 'MERGE') is true = (into_id is not null) and into_id <> place_id),
    constraint money_has_a_currency check ((money is null) = (currency is null))
);
-- One at a time.
create unique index review_open on adapt.review (place_id) where decision is null;
create index review_of on adapt.review (place_id, at desc);
create index review_by on adapt.review (by_id) where by_id is not null;
create index review_into on adapt.review (into_id) where into_id is not null;

alter table adapt.rhythm enable row level security;
alter table adapt.rhythm force row level security;
alter table adapt.review enable row level security;
alter table adapt.review force row level security;

-- Reviews are for staff who see the community: they weigh what staff know.
create policy seen_by_staff_with_place on adapt.rhythm for select to muster_app using (
    (select rights.audience()) = 1 and exists (select 1 from rights.place p where p.id = rhythm.place_id));
create policy set_by_sponsors on adapt.rhythm for insert to muster_app with check (
    communities.sponsors(place_id) or (select rights.holds('SPONSOR')));
create policy changed_by_sponsors on adapt.rhythm for update to muster_app using (
    communities.sponsors(place_id) or (select rights.holds('SPONSOR')));
create policy seen_by_staff_with_place on adapt.review for select to muster_app using (
    (select rights.audience()) = 1 and exists (select 1 from rights.place p where p.id = review.place_id));
create policy begun_by_sponsors on adapt.review for insert to muster_app with check (
    decision is null and (communities.sponsors(place_id) or (select rights.holds('SPONSOR'))));
create policy decided_by_sponsors on adapt.review for update to muster_app
    using (decision is null and (communities.sponsors(place_id) or (select rights.holds('SPONSOR'))))
    with check (by_id = (select rights.me()));

create function adapt.reviewed_one_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from adapt.review r where r.by_id = person);
end $$;
create policy reviewed_a_community_seen on people.person for select to muster_app using (adapt.reviewed_one_seen(id));

-- What came of a community that was closed, as text, one for each audience: each counts what that audience saw.
create table adapt.report (
    place_id uuid not null references rights.place,
    audience int  not null check (audience in (1, 2, 4, 8)),
    words    text not null,
    written  timestamptz not null,
    primary key (place_id, audience)
);
alter table adapt.report enable row level security;
alter table adapt.report force row level security;
create policy seen_with_place_by_its_audience on adapt.report for select to muster_app using (
    audience = (select rights.audience()) and exists (select 1 from rights.place p where p.id = report.place_id));
