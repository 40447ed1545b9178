-- What is still to be told by letter. A row is gone once its letters are posted, so each happening is told once.
create table adapt.news (
    kind      text not null check (kind in ('ASKED', 'ANSWERED', 'OVERDUE', 'DUE')),
    object_id uuid not null,
    at        timestamptz not null,
    primary key (kind, object_id)
);
create index news_waiting on adapt.news (at);

-- The promised day of which it was told that it had gone by.
alter table adapt.request add column reminded date;
create index request_late on adapt.request (due) where due is not null and reminded is distinct from due;
-- Nobody is told today of what has been overdue for long.
update adapt.request set reminded = due where due < current_date;

alter table adapt.news enable row level security;
alter table adapt.news force row level security;
revoke all on adapt.news from muster_app;
grant insert on adapt.news to muster_app;
create policy of_ones_own_deed on adapt.news for insert to muster_app with check (case kind
    when 'ASKED' then exists (select 1 from items.item i where i.id = object_id and i.author_id = (select rights.me()))
    when 'ANSWERED' then exists (select 1 from adapt.turn t where t.id = object_id and t.by_id = (select rights.me()))
    else false end);
