-- Who is looking. Nothing set means a visitor: no person, audience PUBLIC (8).
create function rights.me() returns uuid stable language sql
    return nullif(current_setting('muster.person', true), '')::uuid;
create function rights.audience() returns int stable language sql
    return coalesce(nullif(current_setting('muster.audience', true), '')::int, 8);

-- A place: one community, or the whole organisation. Masks: EMPLOYEE 1, CUSTOMER 2, SUPPLIER 4, PUBLIC 8;
-- nobody in seen_by means by invitation. A place that has not been opened exists for nobody.
create table rights.place (
    id             uuid primary key,
    kind           text not null check (kind in ('organisation', 'community')),
    handle         text not null unique check (handle ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    title          text not null check (length(title) between 1 and 200),
    seen_by        int  not null check (seen_by between 0 and 15),
    contributed_by int  not null check (contributed_by between 0 and 15 and contributed_by & ~seen_by = 0),
    created        timestamptz not null,
    opened         timestamptz,
    closed         timestamptz
);

create table rights.membership (
    place_id  uuid not null references rights.place,
    person_id uuid not null,
    joined    timestamptz not null,
    origin    text not null default 'joined',
    primary key (place_id, person_id)
);
create index membership_person on rights.membership (person_id, place_id);

create table rights.role_grant (
    id        uuid primary key,
    person_id uuid not null,
    role      text not null check (role in ('ADMINISTRATOR', 'STRATEGIST', 'SPONSOR', 'GUIDE', 'GARDENER')),
    place_id  uuid references rights.place,
    granted   timestamptz not null,
    unique nulls not distinct (person_id, role, place_id)
);
create index role_grant_place on rights.role_grant (place_id, role);

-- A named set of persons to whom an item is narrowed.
create table rights.circle (
    id       uuid primary key,
    place_id uuid not null references rights.place,
    name     text not null
);
create table rights.circle_member (
    circle_id uuid not null references rights.circle,
    person_id uuid not null,
    primary key (circle_id, person_id)
);
create index circle_member_person on rights.circle_member (person_id, circle_id);

-- The one function that looks past the policies: a policy on membership that read membership would not end.
-- It answers about the viewer only.
create function rights.my_places() returns setof uuid stable language sql security definer set search_path = ''
    begin atomic
        select place_id from rights.membership where person_id = rights.me();
    end;

create function rights.holds(wanted text) returns boolean stable language sql
    begin atomic
        select exists (select 1 from rights.role_grant
                        where person_id = (select rights.me()) and role = wanted and place_id is null);
    end;
create function rights.guides(place uuid) returns boolean stable language sql
    begin atomic
        select exists (select 1 from rights.role_grant
                        where person_id = (select rights.me())
                          and (role = 'GUIDE' and place_id = place or role = 'ADMINISTRATOR' and place_id is null));
    end;

alter table rights.place enable row level security;
alter table rights.place force row level security;
alter table rights.membership enable row level security;
alter table rights.membership force row level security;
alter table rights.role_grant enable row level security;
alter table rights.role_grant force row level security;
alter table rights.circle enable row level security;
alter table rights.circle force row level security;
alter table rights.circle_member enable row level security;
alter table rights.circle_member force row level security;

-- The rule for places, written once; everything that hangs on a place asks for the place.
create policy seen on rights.place for select to muster_app using (
    opened is not null
    and (seen_by & (select rights.audience()) <> 0
         or id in (select rights.my_places())));

-- Members and guides know who belongs to a place. One that has not been opened betrays nobody.
create policy fellow on rights.membership for select to muster_app using (
    exists (select 1 from rights.place p where p.id = membership.place_id)
    and (place_id in (select rights.my_places()) or rights.guides(place_id)));

create policy seen_with_place on rights.role_grant for select to muster_app using (
    case when place_id is null then person_id = (select rights.me()) or (select rights.audience()) = 1
         else exists (select 1 from rights.place p where p.id = role_grant.place_id) end);

create policy own on rights.circle_member for select to muster_app
    using (person_id = (select rights.me()));
create policy inside on rights.circle for select to muster_app using (
    exists (select 1 from rights.circle_member m where m.circle_id = circle.id and m.person_id = (select rights.me()))
    and exists (select 1 from rights.place p where p.id = circle.place_id));

-- Writing. Commands check first and say why not; these are the wall behind them.
create policy opened_by_leaders on rights.place for insert to muster_app with check (
    (select rights.holds('SPONSOR') or rights.holds('STRATEGIST') or rights.holds('ADMINISTRATOR')));
create policy changed_by_leaders on rights.place for update to muster_app using (
    (select rights.holds('SPONSOR') or rights.holds('STRATEGIST') or rights.holds('ADMINISTRATOR')) or rights.guides(id));
create policy joined_or_let_in on rights.membership for insert to muster_app with check (
    person_id = (select rights.me()) and exists (select 1 from rights.place p where p.id = place_id)
    or rights.guides(place_id)
    or (select rights.holds('SPONSOR') or rights.holds('STRATEGIST')));
create policy left_or_sent_away on rights.membership for delete to muster_app using (
    person_id = (select rights.me()) or rights.guides(place_id));
create policy granted_by_leaders on rights.role_grant for insert to muster_app with check (
    (select rights.holds('ADMINISTRATOR'))
    or place_id is not null and ((select rights.holds('SPONSOR') or rights.holds('STRATEGIST')) or rights.guides(place_id)));
create policy revoked_by_leaders on rights.role_grant for delete to muster_app using (
    (select rights.holds('ADMINISTRATOR')) or place_id is not null and rights.guides(place_id));
create policy drawn_by_guides on rights.circle for insert to muster_app with check (rights.guides(place_id));
create policy filled_by_guides on rights.circle_member for insert to muster_app with check (
    exists (select 1 from rights.circle c where c.id = circle_id and rights.guides(c.place_id)));
