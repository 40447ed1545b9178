-- The organisation whose installation this is: one row, from set-up on.
create table shell.organisation (
    id      int primary key default 1 check (id = 1),
    name    text not null check (length(name) between 1 and 200),
    created timestamptz not null
);

alter table shell.organisation enable row level security;
alter table shell.organisation force row level security;
create policy known_to_all on shell.organisation for select to muster_app using (true);
