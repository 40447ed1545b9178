-- What is still to be told by letter. A row is gone once its letters are posted, so each happening is told once.
create table memory.news (
    page_id uuid not null references memory.page,
    kind    text not null check (kind in ('CHANGED', 'DUE')),
    -- The first revision that is news; 0 where it is not about one.
    number  int  not null,
    at      timestamptz not null,
    primary key (page_id, kind)
);
create index news_waiting on memory.news (at);

-- Of which moment followers were last written to about a page: they are not again before they have read it as of then, or a week has gone by.
create table memory.told (
    page_id   uuid not null references memory.page,
    person_id uuid not null references people.person,
    at        timestamptz not null,
    primary key (page_id, person_id)
);
create index told_person on memory.told (person_id);

-- The day to look at a page again of which its owner was reminded.
alter table memory.page add column reminded date;
create index page_due on memory.page (review_by) where review_by is not null and reminded is distinct from review_by;
-- Nobody is reminded today of what has been due for long.
update memory.page set reminded = review_by where review_by < current_date;

-- Serves WatchStore: what others changed since one looked.
create index revision_worth_reading on memory.revision (page_id, at) where not minor;

alter table memory.news enable row level security;
alter table memory.news force row level security;
alter table memory.told enable row level security;
alter table memory.told force row level security;
revoke all on memory.news, memory.told from muster_app;
grant insert on memory.news to muster_app;
create policy of_a_change_seen on memory.news for insert to muster_app with check (
    kind = 'CHANGED' and (select rights.me()) is not null and exists (select 1 from memory.revision r where r.page_id = news.page_id and r.number = news.number));
