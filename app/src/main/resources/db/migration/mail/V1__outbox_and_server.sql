-- Letters on their way out. What stands in one is there until it is sent, and for no person to read.
create table mail.letter (
    id        uuid primary key,
    kind      text not null check (kind ~ '^[a-z-]+(\.[a-z-]+)*$'),
    recipient text not null check (length(recipient) between 1 and 320 and recipient !~ '[[:cntrl:]]'),
    subject   text check (subject !~ '[[:cntrl:]]'),
    body      text,
    state     text not null default 'waiting' check (state in ('waiting', 'sent', 'dead')),
    posted    timestamptz not null,
    due       timestamptz not null,
    until     timestamptz,
    tries     int not null default 0,
    trouble   text not null default '',
    ended     timestamptz,
    whole     boolean not null generated always as (subject is not null and body is not null) stored,
    constraint waits_with_its_words check (state <> 'waiting' or subject is not null and body is not null),
    constraint sent_without_its_words check (state <> 'sent' or subject is null and body is null),
    constraint ended_when_dealt_with check ((ended is null) = (state = 'waiting'))
);
create index letter_due on mail.letter (due, id) where state = 'waiting';
create index letter_ended on mail.letter (state, ended desc, id);

-- The server that takes letters: one row, or none.
create table mail.server (
    id           int primary key default 1 check (id = 1),
    host         text not null check (length(host) between 1 and 255),
    port         int  not null check (port between 1 and 65535),
    security     text not null check (security in ('STARTTLS', 'TLS', 'NONE')),
    account      text not null default '' check (length(account) <= 200),
    sender       text not null check (length(sender) between 3 and 200),
    password     text check (length(password) between 1 and 200),
    has_password boolean not null generated always as (password is not null) stored,
    changed      timestamptz not null
);

alter table mail.letter enable row level security;
alter table mail.letter force row level security;
alter table mail.server enable row level security;
alter table mail.server force row level security;

-- Whatever a command tells of may be posted. Administrators see that a letter was sent, or why not, and never what it says.
revoke all on mail.letter, mail.server from muster_app;
grant insert (id, kind, recipient, subject, body, posted, due, until) on mail.letter to muster_app;
grant select (id, kind, recipient, state, posted, due, until, tries, trouble, ended, whole) on mail.letter to muster_app;
grant update (state, due, ended, tries) on mail.letter to muster_app;
create policy posted_by_commands on mail.letter for insert to muster_app with check (true);
create policy administered on mail.letter for select to muster_app using ((select rights.holds('ADMINISTRATOR')));
create policy tried_again_by_administrators on mail.letter for update to muster_app using ((select rights.holds('ADMINISTRATOR')));

grant select (id, host, port, security, account, sender, has_password, changed), insert, update, delete on mail.server to muster_app;
create policy administered on mail.server to muster_app using ((select rights.holds('ADMINISTRATOR')));
