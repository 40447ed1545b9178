-- What each of the seven tests said: for staff only, as the rest of an assessment.
create table purposes.test (
    purpose_id uuid not null references purposes.purpose,
    test       text not null check (test in ('MAGNETIC', 'ALIGNED', 'LOW_RISK', 'PROPERLY_SCOPED', 'FACILITATES_EVOLUTION',
                                             'MEASURABLE', 'COMMUNITY_DRIVEN')),
    score      int not null check (score between 0 and 3),
    evidence   text not null check (length(evidence) between 1 and 2000),
    primary key (purpose_id, test)
);

-- What follows from them, so that the portfolio can be walked along an index; nothing where a purpose was not put to the tests.
alter table purposes.purpose
    add column value numeric(3, 2) check (value between 0 and 3),
    add column hazard int check (hazard between 0 and 3),
    add constraint weighed_or_not check ((value is null) = (hazard is null));
create index purpose_by_value on purposes.purpose (coalesce(value, -1) desc, handle desc);
create index purpose_by_hazard on purposes.purpose (coalesce(hazard, 9), handle);
create index purpose_by_title on purposes.purpose (lower(title), handle);
create index purpose_by_state on purposes.purpose (state, created desc, handle desc);

alter table purposes.test enable row level security;
alter table purposes.test force row level security;

create policy seen_by_staff on purposes.test for select to muster_app using ((select rights.audience()) = 1);
create policy answered_with_purpose on purposes.test for insert to muster_app with check (
    exists (select 1 from purposes.purpose p where p.id = purpose_id
             and (p.proposer_id = (select rights.me()) or (select goals.leads()))));
create policy answered_anew_with_purpose on purposes.test for update to muster_app using (
    exists (select 1 from purposes.purpose p where p.id = test.purpose_id
             and (p.proposer_id = (select rights.me()) or (select goals.leads()))));
