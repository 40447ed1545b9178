-- An invitation by link or by letter: to a place, or to the organisation where place_id is null. Whoever shows the secret,
-- of which only the hash is kept, may join; a newcomer gets the audience, and none may come where it is null.
create table people.invitation (
    id       uuid primary key,
    place_id uuid references rights.place,
    audience int check (audience in (1, 2, 4, 8)),
    address  text check (address = lower(address) and length(address) <= 320),
    secret   bytea not null unique,
    most     int  not null check (most between 1 and 1000),
    used     int  not null default 0,
    made_by  uuid not null references people.person,
    made     timestamptz not null,
    expires  timestamptz not null,
    revoked  timestamptz,
    constraint used_no_more_than_most check (used between 0 and most),
    constraint letter_for_one check (address is null or most = 1),
    constraint works_90_days check (expires <= made + interval '90 days')
);
-- Serves the list of open invitations of a place.
create index invitation_place on people.invitation (place_id, made desc);
create index invitation_made_by on people.invitation (made_by, made) where address is not null;

-- Who may invite to a place, or to the organisation where it is null.
create function people.invites(place uuid) returns boolean stable language sql
    begin atomic
        select case when place is null then (select rights.holds('ADMINISTRATOR'))
                    else exists (select 1 from rights.place p where p.id = place)
                         and (rights.guides(place)
                              or exists (select 1 from rights.role_grant g
                                          where g.person_id = (select rights.me()) and g.role = 'SPONSOR'
                                            and (g.place_id = place or g.place_id is null))) end;
    end;

alter table people.invitation enable row level security;
alter table people.invitation force row level security;
revoke all on people.invitation from muster_app;
grant select (id, place_id, audience, address, most, used, made_by, made, expires, revoked), insert, update (revoked)
    on people.invitation to muster_app;
create policy seen_by_those_who_invite on people.invitation for select to muster_app using (people.invites(place_id));
-- Only an administrator makes newcomers members of staff, and nobody lets an audience in that does not see the place.
create policy made_by_those_who_invite on people.invitation for insert to muster_app with check (
    made_by = (select rights.me()) and used = 0 and revoked is null and people.invites(place_id)
    and (audience is distinct from 1 or (select rights.holds('ADMINISTRATOR')))
    and (place_id is null or audience is null
         or exists (select 1 from rights.place p where p.id = place_id and (p.seen_by = 0 or p.seen_by & audience <> 0))));
create policy revoked_by_those_who_invite on people.invitation for update to muster_app using (people.invites(place_id));

-- Whoever registers by an invitation confirms the address first, as others do, and uses the invitation up by that.
alter table people.registration alter column place_id drop not null;
alter table people.registration add column invitation_id uuid references people.invitation;
alter table people.registration add constraint leads_somewhere check (place_id is not null or invitation_id is not null);
alter table people.registration drop constraint registration_audience_check;
alter table people.registration add constraint staff_by_invitation_only
    check (audience in (2, 4, 8) or audience = 1 and invitation_id is not null);
create index registration_invitation on people.registration (invitation_id);
