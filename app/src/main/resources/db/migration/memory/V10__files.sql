-- Files that belong to a page, by name. Each that comes under the same name is the next version, and none is ever changed or lost: one that is
-- taken away is a version without content, and one that is brought back is the content of an earlier one once more.
create table memory.file (
    page_id       uuid not null references memory.page,
    name          text not null check (length(name) between 1 and 200),
    number        int  not null check (number > 0),
    previous      int,
    attachment_id uuid references attachments.attachment,
    by_id         uuid not null references people.person,
    at            timestamptz not null,
    restored      int,
    primary key (page_id, name, number),
    constraint follows_the_one_before check (previous is not distinct from nullif(number - 1, 0)),
    constraint previous_is_there foreign key (page_id, name, previous) references memory.file (page_id, name, number),
    constraint restored_is_there foreign key (page_id, name, restored) references memory.file (page_id, name, number),
    constraint begins_with_content check (number > 1 or attachment_id is not null)
);
create index file_attachment on memory.file (attachment_id) where attachment_id is not null;
create index file_by on memory.file (by_id);

alter table memory.file enable row level security;
alter table memory.file force row level security;
revoke update, delete on memory.file from muster_app;
create policy seen_with_item on memory.file for select to muster_app using (
    exists (select 1 from items.item i where i.id = file.page_id));
create policy put_by_oneself on memory.file for insert to muster_app with check (
    by_id = (select rights.me()) and exists (select 1 from items.item i where i.id = page_id)
    and (attachment_id is null or exists (select 1 from attachments.hanging h where h.attachment_id = file.attachment_id and h.item_id = page_id)));

create function memory.put_a_file_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from memory.file f where f.by_id = person);
end $$;
create policy put_a_file_seen on people.person for select to muster_app using (memory.put_a_file_seen(id));

-- A page shows its files (decision 8).
create function memory.note_edition_of_file() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    concerned int := (select items.shared_with(i) from items.item i where i.id = new.page_id);
begin
    if concerned <> 0 then
        perform items.raise_edition(new.page_id, concerned);
    end if;
    return null;
end $$;
create constraint trigger note_edition after insert on memory.file deferrable initially deferred for each row execute function memory.note_edition_of_file();
