-- What a strategy needs to be thought of, version by version. A matter without a version is missing.
create table purposes.record (
    matter   text not null check (matter in ('STRATEGY', 'PLATFORMS', 'GOALS', 'TEAM', 'GAINS', 'CAMPAIGNS', 'EDUCATION', 'BUDGET',
                                             'GUIDELINES', 'RHYTHM', 'ANTENNA', 'ADOPTION')),
    version  int not null check (version >= 1),
    text     text not null check (length(text) between 1 and 4000),
    agreed   boolean not null,
    review   date not null,
    owner_id uuid not null references people.person,
    by_id    uuid not null references people.person,
    at       timestamptz not null,
    primary key (matter, version)
);
create index record_owner on purposes.record (owner_id);
create index record_by on purposes.record (by_id);

alter table purposes.record enable row level security;
alter table purposes.record force row level security;

create policy seen_by_staff on purposes.record for select to muster_app using ((select rights.audience()) = 1);
create policy written_by_leaders on purposes.record for insert to muster_app with check (
    by_id = (select rights.me()) and (select goals.leads()));

-- Whoever sees a record knows who owns it and who wrote it.
create function purposes.owns_or_wrote_a_record_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from purposes.record r where r.owner_id = person)
        or exists (select 1 from purposes.record r where r.by_id = person);
end $$;
create policy author_of_a_record_seen on people.person for select to muster_app using (purposes.owns_or_wrote_a_record_seen(id));
