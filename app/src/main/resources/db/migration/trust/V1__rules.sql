-- The thresholds that an administrator changed; the others have their defaults.
create table trust.rule (
    name  text primary key check (name ~ '^[A-Z_]{1,40}$'),
    value int  not null
);

alter table trust.rule enable row level security;
alter table trust.rule force row level security;
create policy known_to_all on trust.rule for select to muster_app using (true);
create policy set_by_administrators on trust.rule for insert to muster_app with check ((select rights.holds('ADMINISTRATOR')));
create policy changed_by_administrators on trust.rule for update to muster_app using ((select rights.holds('ADMINISTRATOR')));
