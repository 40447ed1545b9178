-- Pages too are handed over to whoever claimed their author: their versions, which have no id of their own but a number in their page.
alter table exchange.handed_over
    add number int not null default 0,
    drop constraint handed_over_kind_check,
    add check (kind in ('item', 'revision', 'accepted', 'closed', 'reuse', 'owner', 'version', 'quote')),
    drop constraint handed_over_pkey,
    add primary key (kind, row_id, placeholder_id, number);
