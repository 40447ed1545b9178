-- A page that others begin with. It is a page like any other, and says so.
alter table memory.page add column template boolean not null default false;
create index page_template on memory.page (place_id, address, item_id) where template;

drop trigger note_edition on memory.page;
create constraint trigger note_edition after insert or update of address, owner_id, review_by, template on memory.page
    deferrable initially deferred for each row execute function memory.note_edition_of_page();
