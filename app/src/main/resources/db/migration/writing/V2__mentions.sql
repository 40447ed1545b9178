-- Whom texts name. It is kept for whoever is named, whether they may see the text or not, and exists for them as far as they
-- may; so what staff say among themselves names nobody to others until it is shown to them.
create table writing.mention (
    item_id   uuid not null references items.item on delete cascade,
    person_id uuid not null references people.person,
    by_id     uuid not null references people.person,
    -- When they were named, or could first see it.
    at        timestamptz not null,
    -- Since when they could see it, as far as that was noted; a letter went out then, if they like letters.
    told      timestamptz,
    seen      timestamptz,
    -- Whether the text names them still: whoever is named again later hears it once only.
    stands    boolean not null default true,
    primary key (item_id, person_id)
);
create index mention_person on writing.mention (person_id, at desc, item_id desc) where stands;
create index mention_unseen on writing.mention (person_id) where stands and seen is null;
create index mention_untold on writing.mention (item_id) where stands and told is null;
create index mention_by on writing.mention (by_id);

-- Who wants no letter when they are named.
create table writing.no_letter (
    person_id uuid primary key references people.person
);

alter table writing.mention enable row level security;
alter table writing.mention force row level security;
alter table writing.no_letter enable row level security;
alter table writing.no_letter force row level security;
revoke insert, update, delete on writing.mention from muster_app;
grant update (seen) on writing.mention to muster_app;

create policy own on writing.mention to muster_app
    using (person_id = (select rights.me()) and stands and exists (select 1 from items.item i where i.id = item_id));
create policy own on writing.no_letter to muster_app
    using (person_id = (select rights.me()))
    with check (person_id = (select rights.me()));
