-- What authors are in swarms and requests is handed over too.
alter table exchange.handed_over
    -- A part in a swarm as it was, since claimers may have one there already: theirs is then noted too, under their own id.
    add was jsonb,
    add constraint part_as_it_was check ((was is not null) = (kind in ('part', 'own-part'))),
    drop constraint handed_over_kind_check,
    add constraint handed_over_kind_check check (kind in ('item', 'revision', 'accepted', 'closed', 'reuse', 'owner', 'version', 'quote', 'swarm-owner', 'successor', 'sufferer', 'step', 'step-other',
        'repeat', 'part', 'own-part', 'asked', 'promise-owner', 'turn', 'turn-owner', 'backing')),
    -- A link between two swarms is known by both; a part, by its person and its swarm.
    drop constraint handed_over_pkey,
    add primary key (kind, row_id, item_id, placeholder_id, number);
create index handed_over_part on exchange.handed_over (item_id) where kind in ('part', 'own-part');

-- That one swarm repeats another is known to whoever sees both.
drop policy seen_with_item on exchange.handed_over;
create policy seen_with_item on exchange.handed_over for select to muster_app using (
    exists (select 1 from items.item i where i.id = handed_over.item_id)
    and (kind <> 'repeat' or exists (select 1 from items.item i where i.id = handed_over.row_id)));
