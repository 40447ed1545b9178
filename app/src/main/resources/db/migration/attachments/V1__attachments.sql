-- Pictures and files that people put into what they write. The content stands in the data folder, under its hash.
create table attachments.attachment (
    id          uuid primary key,
    handle      text not null unique,
    uploader_id uuid not null references people.person,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    kind        text not null,
    name        text not null check (length(name) between 1 and 200),
    bytes       int  not null check (bytes > 0),
    width       int,
    height      int,
    -- No text has it yet. Once one has, it is never loose again.
    loose       boolean not null default true,
    created     timestamptz not null,
    unique (id, uploader_id)
);
create index attachment_uploader on attachments.attachment (uploader_id, created desc, id desc);
create index attachment_sha256 on attachments.attachment (sha256);
create index attachment_created on attachments.attachment (created);

-- In which texts an attachment stands, or has stood. Only whoever sent it hangs it: the key says so, since a policy here that
-- looks at attachments, whose policy looks here, would go round in circles.
create table attachments.hanging (
    attachment_id uuid not null,
    hung_by       uuid not null,
    item_id       uuid not null references items.item on delete cascade,
    primary key (attachment_id, item_id),
    foreign key (attachment_id, hung_by) references attachments.attachment (id, uploader_id)
);
create index hanging_item on attachments.hanging (item_id);

-- How much somebody has sent on a day.
create table attachments.sent (
    person_id uuid not null references people.person,
    day       date not null,
    bytes     bigint not null,
    primary key (person_id, day)
);

alter table attachments.attachment enable row level security;
alter table attachments.attachment force row level security;
alter table attachments.hanging enable row level security;
alter table attachments.hanging force row level security;
alter table attachments.sent enable row level security;
alter table attachments.sent force row level security;

-- An attachment is seen with any item that it hangs on; before it hangs on one, by whoever sent it.
create policy seen_with_item on attachments.attachment for select to muster_app using (
    loose and uploader_id = (select rights.me())
    or exists (select 1 from attachments.hanging h where h.attachment_id = attachment.id));
create policy sent_by_oneself on attachments.attachment for insert to muster_app with check (
    uploader_id = (select rights.me()) and loose);
create policy used_by_oneself on attachments.attachment for update to muster_app
    using (uploader_id = (select rights.me()))
    with check (uploader_id = (select rights.me()));

create policy seen_with_item on attachments.hanging for select to muster_app using (
    exists (select 1 from items.item i where i.id = hanging.item_id));
create policy hung_by_its_sender on attachments.hanging for insert to muster_app with check (
    hung_by = (select rights.me()) and exists (select 1 from items.item i where i.id = item_id));

create policy own on attachments.sent to muster_app
    using (person_id = (select rights.me()))
    with check (person_id = (select rights.me()));
