-- A customer or supplier, as an organisation.
create table people.outside_organisation (
    id       uuid primary key,
    name     text not null unique check (length(name) between 1 and 200),
    audience int  not null check (audience in (2, 4))
);

-- Everyone who acts here. A placeholder stands for an author of imported work until a person claims it.
create table people.person (
    id              uuid primary key,
    handle          text not null unique,
    name            text not null check (length(name) between 1 and 200),
    audience        int  not null check (audience in (1, 2, 4, 8)),
    organisation_id uuid references people.outside_organisation,
    state           text not null default 'active' check (state in ('active', 'placeholder', 'left')),
    created         timestamptz not null
);

-- How a person signs in. Addresses are kept in lower case.
create table people.account (
    person_id uuid primary key references people.person,
    address   text not null unique check (address = lower(address) and length(address) <= 320),
    password  text not null,
    changed   timestamptz not null
);

create table people.session (
    token     bytea primary key,
    id        uuid not null unique,
    person_id uuid not null references people.person,
    created   timestamptz not null,
    seen      timestamptz not null,
    expires   timestamptz not null,
    agent     text not null default ''
);
create index session_person on people.session (person_id);
create index session_expires on people.session (expires);

create table people.api_token (
    token     bytea primary key,
    id        uuid not null unique,
    person_id uuid not null references people.person,
    name      text not null check (length(name) between 1 and 100),
    scopes    text[] not null,
    created   timestamptz not null,
    used      timestamptz,
    expires   timestamptz
);
create index api_token_person on people.api_token (person_id);

-- Failed attempts to sign in, by account and by address of origin.
create table people.attempt (
    key text not null,
    at  timestamptz not null
);
create index attempt_key on people.attempt (key, at);

-- What the floors above speak of without knowing it.
alter table rights.membership add foreign key (person_id) references people.person;
alter table rights.role_grant add foreign key (person_id) references people.person;
alter table rights.circle_member add foreign key (person_id) references people.person;

alter table people.outside_organisation enable row level security;
alter table people.outside_organisation force row level security;
alter table people.person enable row level security;
alter table people.person force row level security;
alter table people.account enable row level security;
alter table people.account force row level security;
alter table people.session enable row level security;
alter table people.session force row level security;
alter table people.api_token enable row level security;
alter table people.api_token force row level security;
alter table people.attempt enable row level security;
alter table people.attempt force row level security;

-- Secrets are read by signing in alone, which is the system's work.
revoke all on people.session, people.api_token, people.attempt, people.account from muster_app;
grant select (person_id, address, changed) on people.account to muster_app;
grant select (id, person_id, created, seen, expires, agent), delete on people.session to muster_app;
grant select (id, person_id, name, scopes, created, used, expires), delete on people.api_token to muster_app;

grant insert on people.account to muster_app;
create policy opened_by_administrators on people.account for insert to muster_app
    with check ((select rights.holds('ADMINISTRATOR')));
create policy own on people.session to muster_app using (person_id = (select rights.me()));
create policy own on people.api_token to muster_app using (person_id = (select rights.me()));

-- Persons: oneself, fellow members, holders of roles that one may see. Authors of what one may see
-- are added by the module that knows items.
create policy oneself on people.person for select to muster_app using (id = (select rights.me()));
create policy fellow on people.person for select to muster_app using (
    exists (select 1 from rights.membership m where m.person_id = person.id));
create policy in_a_role on people.person for select to muster_app using (
    exists (select 1 from rights.role_grant g where g.person_id = person.id));
create policy administered on people.person for select to muster_app using ((select rights.holds('ADMINISTRATOR')));
create policy added_by_administrators on people.person for insert to muster_app with check ((select rights.holds('ADMINISTRATOR')));
create policy changed_by_oneself on people.person for update to muster_app using (
    id = (select rights.me()) or (select rights.holds('ADMINISTRATOR')));
-- Whoever leads or guides may go by the addresses of those whom they may know.
create policy own_or_for_leaders_and_guides on people.account for select to muster_app using (
    person_id = (select rights.me())
    or (select exists (select 1 from rights.role_grant g where g.person_id = rights.me() and g.role <> 'GARDENER'))
       and exists (select 1 from people.person p where p.id = account.person_id));
create policy seen_with_a_person on people.outside_organisation for select to muster_app using (
    (select rights.holds('ADMINISTRATOR'))
    or exists (select 1 from people.person p where p.organisation_id = outside_organisation.id));
create policy added_by_administrators on people.outside_organisation for insert to muster_app
    with check ((select rights.holds('ADMINISTRATOR')));
