-- Communities in which only whoever answers for a page, and those who keep the place in order, change it at once.
create table memory.rule (
    place_id uuid primary key references rights.place,
    approved boolean not null
);

-- Changes that somebody proposes. They are kept whatever becomes of them.
create table memory.suggestion (
    id         uuid primary key,
    page_id    uuid not null references memory.page,
    place_id   uuid not null references rights.place,
    author_id  uuid not null references people.person,
    at         timestamptz not null,
    -- What its author had before them, and what they made of it.
    base       int  not null,
    title      text not null check (length(title) between 1 and 200),
    body       text not null,
    summary    text not null default '' check (length(summary) <= 300),
    minor      boolean not null default false,
    state      text not null default 'OPEN' check (state in ('OPEN', 'TAKEN', 'DECLINED', 'WITHDRAWN')),
    decided    timestamptz,
    decided_by uuid references people.person,
    reason     text not null default '' check (length(reason) <= 2000),
    taken_as   int,
    -- When its author was written to about what became of it.
    told       timestamptz,
    constraint base_is_there foreign key (page_id, base) references memory.revision (page_id, number),
    constraint taken_as_is_there foreign key (page_id, taken_as) references memory.revision (page_id, number),
    constraint decided_by_somebody check ((state = 'OPEN') = (decided is null) and (decided is null) = (decided_by is null)),
    constraint taken_as_something check ((state = 'TAKEN') = (taken_as is not null)),
    constraint declined_says_why check (state <> 'DECLINED' or reason <> '')
);
create index suggestion_of_page on memory.suggestion (page_id, at, id);
create index suggestion_open on memory.suggestion (place_id, at, id) where state = 'OPEN';
create index suggestion_author on memory.suggestion (author_id, at desc, id);
create index suggestion_decider on memory.suggestion (decided_by) where decided_by is not null;
create index suggestion_untold on memory.suggestion (decided) where told is null and state in ('TAKEN', 'DECLINED');

alter table memory.rule enable row level security;
alter table memory.rule force row level security;
alter table memory.suggestion enable row level security;
alter table memory.suggestion force row level security;
revoke delete on memory.rule, memory.suggestion from muster_app;
revoke update on memory.suggestion from muster_app;
grant update (state, decided, decided_by, reason, taken_as) on memory.suggestion to muster_app;

create policy seen_with_place on memory.rule for select to muster_app using (
    exists (select 1 from rights.place p where p.id = rule.place_id));
create policy made_by_guides on memory.rule for insert to muster_app with check (rights.guides(place_id));
create policy changed_by_guides on memory.rule for update to muster_app using (rights.guides(place_id));

-- Its author, whoever answers for the page, and those who keep the place in order see a suggestion, as far as they see the page.
create policy seen_by_author_and_keepers on memory.suggestion for select to muster_app using (
    exists (select 1 from items.item i where i.id = suggestion.page_id)
    and (author_id = (select rights.me()) or rights.tends(place_id)
         or exists (select 1 from memory.page p where p.item_id = suggestion.page_id and p.owner_id = (select rights.me()))));
create policy made_by_oneself on memory.suggestion for insert to muster_app with check (
    author_id = (select rights.me()) and state = 'OPEN' and exists (select 1 from items.item i where i.id = page_id));
create policy decided_where_seen on memory.suggestion for update to muster_app
    using (state = 'OPEN' and exists (select 1 from items.item i where i.id = suggestion.page_id)
           and (author_id = (select rights.me()) or rights.tends(place_id)
                or exists (select 1 from memory.page p where p.item_id = suggestion.page_id and p.owner_id = (select rights.me()))))
    with check (decided_by = (select rights.me()));

-- Whoever takes a suggestion writes the revision in the name of its author.
create policy taken_for_its_author on memory.revision for insert to muster_app with check (
    exists (select 1 from memory.suggestion s
              join memory.page p on p.item_id = s.page_id
             where s.page_id = revision.page_id and s.author_id = revision.editor_id and s.state = 'OPEN'
               and (rights.tends(s.place_id) or p.owner_id = (select rights.me()))));

create function memory.suggests_one_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from memory.suggestion s where s.author_id = person)
        or exists (select 1 from memory.suggestion s where s.decided_by = person);
end $$;
create policy suggests_a_change_seen on people.person for select to muster_app using (memory.suggests_one_seen(id));
