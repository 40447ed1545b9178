-- What a question has beyond its item.
create table questions.question (
    item_id       uuid primary key references items.item,
    accepted_id   uuid unique references items.item,
    accepted_by   uuid references people.person,
    settled       timestamptz,
    closed        timestamptz,
    closed_by     uuid references people.person,
    closed_reason text check (closed_reason in ('DUPLICATE', 'OFF_PURPOSE', 'RESOLVED_ELSEWHERE', 'NO_LONGER_NEEDED')),
    closed_note   text not null default '',
    -- The asker may reopen once; after that a guide decides.
    reopened      boolean not null default false,
    constraint settled_names_its_answer check ((settled is null) = (accepted_id is null)),
    constraint closed_says_why check ((closed is null) = (closed_reason is null))
);

alter table questions.question enable row level security;
alter table questions.question force row level security;
create policy with_item on questions.question for all to muster_app
    using (exists (select 1 from items.item i where i.id = question.item_id))
    with check (exists (select 1 from items.item i where i.id = item_id));
