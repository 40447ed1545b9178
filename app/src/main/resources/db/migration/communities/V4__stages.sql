-- How far a community is; who moves it, and when, stands in the log.
alter table communities.charter drop constraint charter_stage_check;
alter table communities.charter add constraint charter_stage_check check (stage in
    ('CHARTERED', 'SEEDING', 'READY', 'LAUNCHED', 'TIPPED', 'NOT_COALESCED', 'PRODUCTIVE', 'DORMANT', 'CLOSED', 'ARCHIVED'));
alter table communities.charter drop constraint closed_says_why;
alter table communities.charter add constraint closed_says_why check ((stage in ('CLOSED', 'ARCHIVED')) = (closed_reason <> ''));

-- Serves the clock, which looks for communities that have launched, or fallen silent.
create index charter_stage on communities.charter (stage) where stage in ('LAUNCHED', 'PRODUCTIVE', 'DORMANT');
