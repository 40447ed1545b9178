-- What was an imported author's and is now whoever's who claimed the author; so that it can be given back.
create table exchange.handed_over (
    kind           text not null check (kind in ('item', 'revision', 'accepted', 'closed', 'reuse')),
    row_id         uuid not null,
    -- The item that it is, or hangs on.
    item_id        uuid not null,
    placeholder_id uuid not null references people.person,
    primary key (kind, row_id, placeholder_id)
);
create index handed_over_by on exchange.handed_over (placeholder_id, item_id);

-- Tokens that a run has found in the profiles where they belong; the claims are held when the run is finished.
create table exchange.proof (
    run_id   uuid not null,
    claim_id uuid not null,
    primary key (run_id, claim_id)
);

alter table exchange.handed_over enable row level security;
alter table exchange.handed_over force row level security;
alter table exchange.proof enable row level security;
alter table exchange.proof force row level security;
revoke all on exchange.handed_over, exchange.proof from muster_app;
grant select on exchange.handed_over to muster_app;
create policy seen_with_item on exchange.handed_over for select to muster_app using (
    exists (select 1 from items.item i where i.id = handed_over.item_id));

-- That somebody is an author is known to whoever sees something of what that author made.
create policy held_with_its_work on people.claim for select to muster_app using (
    state = 'HELD' and exists (select 1 from exchange.handed_over h where h.placeholder_id = claim.placeholder_id offset 0));

-- Names in threads change with it.
create constraint trigger note_edition_of_all after update on people.claim deferrable initially deferred
    for each row when ((old.state = 'HELD') <> (new.state = 'HELD')) execute function items.note_edition_of_all();
