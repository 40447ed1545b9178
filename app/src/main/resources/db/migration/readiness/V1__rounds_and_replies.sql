-- Who opens rounds: strategists and administrators. Sponsors lead too, and see results with them (goals.leads).
create function readiness.opens() returns boolean stable language sql
    begin atomic
        select rights.holds('STRATEGIST') or rights.holds('ADMINISTRATOR');
    end;

-- One taking of the assessment by many. It can be answered up to the day it closes, and including it.
create table readiness.round (
    id         uuid primary key,
    handle     text not null unique,
    name       text not null check (length(name) between 1 and 120),
    instrument int  not null,
    closes     date not null,
    closed     timestamptz,
    shared     boolean not null,
    opened_by  uuid not null references people.person,
    created    timestamptz not null
);
create index round_listed on readiness.round (created desc, handle);
create index round_opened_by on readiness.round (opened_by);
-- Serves the job that closes rounds.
create index round_open on readiness.round (closes) where closed is null;

create table readiness.unit (
    id       uuid primary key,
    round_id uuid not null references readiness.round,
    place    int  not null,
    name     text not null check (length(name) between 1 and 80),
    unique (round_id, place)
);

-- A link for one level of one unit, that works so often and so long. Of its secret only the hash is kept.
create table readiness.pass (
    id       uuid primary key,
    round_id uuid not null references readiness.round,
    unit_id  uuid not null references readiness.unit,
    level    text not null check (level in ('LEADER', 'STAFF')),
    secret   bytea not null unique,
    most     int  not null check (most between 1 and 1000),
    used     int  not null default 0,
    made     timestamptz not null,
    expires  timestamptz not null,
    revoked  timestamptz,
    constraint used_no_more_than_most check (used between 0 and most)
);
create index pass_round on readiness.pass (round_id, made);
create index pass_unit on readiness.pass (unit_id);

-- What somebody answers. While it is written it belongs to whoever writes it: a person, or whoever has the secret of a
-- personal link. Once it is sent both are gone, and nothing ties it to anyone; that is why it has no time but the day.
create table readiness.reply (
    id        uuid primary key,
    round_id  uuid not null references readiness.round,
    unit_id   uuid not null references readiness.unit,
    level     text not null check (level in ('LEADER', 'STAFF')),
    answers   jsonb not null default '{}',
    person_id uuid references people.person,
    secret    bytea unique,
    sent      date,
    unique (round_id, person_id),
    constraint belongs_to_nobody_once_sent check (sent is null or person_id is null and secret is null)
);
create index reply_unit on readiness.reply (unit_id);
create index reply_person on readiness.reply (person_id);

-- Who has answered in person: once, and never with which answers.
create table readiness.answered (
    round_id  uuid not null references readiness.round,
    person_id uuid not null references people.person,
    primary key (round_id, person_id)
);
create index answered_person on readiness.answered (person_id);

alter table readiness.round enable row level security;
alter table readiness.round force row level security;
alter table readiness.unit enable row level security;
alter table readiness.unit force row level security;
alter table readiness.pass enable row level security;
alter table readiness.pass force row level security;
alter table readiness.reply enable row level security;
alter table readiness.reply force row level security;
alter table readiness.answered enable row level security;
alter table readiness.answered force row level security;

create policy seen_by_staff on readiness.round for select to muster_app using ((select rights.audience()) = 1);
create policy opened_by_strategists on readiness.round for insert to muster_app with check (
    opened_by = (select rights.me()) and closed is null and (select readiness.opens()));
create policy closed_by_strategists on readiness.round for update to muster_app using ((select readiness.opens()));

create policy seen_with_round on readiness.unit for select to muster_app using (
    exists (select 1 from readiness.round r where r.id = unit.round_id));
create policy named_by_strategists on readiness.unit for insert to muster_app with check ((select readiness.opens()));

revoke all on readiness.pass from muster_app;
grant select (id, round_id, unit_id, level, most, used, made, expires, revoked), insert, update (revoked) on readiness.pass to muster_app;
create policy seen_by_strategists on readiness.pass for select to muster_app using ((select readiness.opens()));
create policy made_by_strategists on readiness.pass for insert to muster_app with check (
    used = 0 and revoked is null and (select readiness.opens())
    and exists (select 1 from readiness.unit u where u.id = unit_id and u.round_id = pass.round_id));
create policy revoked_by_strategists on readiness.pass for update to muster_app using ((select readiness.opens()));

-- Replies are written by the system alone, which finds them by their secret or their writer. They can be read once their
-- round is closed, so that nobody learns what one more reply changed: by leaders, and where the round says so by staff.
revoke all on readiness.reply from muster_app;
grant select (id, round_id, unit_id, level, answers, person_id, sent) on readiness.reply to muster_app;
create policy own_while_written on readiness.reply for select to muster_app using (person_id = (select rights.me()));
create policy read_once_closed on readiness.reply for select to muster_app using (
    sent is not null
    and round_id in (select r.id from readiness.round r where r.closed is not null and (r.shared or (select goals.leads()))));

revoke all on readiness.answered from muster_app;
grant select on readiness.answered to muster_app;
create policy own on readiness.answered for select to muster_app using (person_id = (select rights.me()));
