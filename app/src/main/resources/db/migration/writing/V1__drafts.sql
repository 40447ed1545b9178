-- What people have typed and not sent yet: one text for each form, their own business alone.
create table writing.draft (
    person_id uuid not null references people.person,
    -- The address of the page with the form.
    form      text not null check (length(form) between 1 and 201),
    fields    jsonb not null,
    version   int not null,
    kept      timestamptz not null,
    primary key (person_id, form)
);
create index draft_kept on writing.draft (kept);

alter table writing.draft enable row level security;
alter table writing.draft force row level security;
create policy own on writing.draft to muster_app
    using (person_id = (select rights.me()))
    with check (person_id = (select rights.me()));
