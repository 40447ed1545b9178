-- Whether a page shows the other within its own text. Then whatever changes in the other changes what it shows, also through others.
alter table memory.reference add column included boolean not null default false;
create index reference_included on memory.reference (place_id, address, from_id) where included;

-- The pages that show one of some within them, up to the depth to which pages are shown.
create function memory.including(pages uuid[]) returns setof uuid stable language sql set search_path = ''
    begin atomic
        with recursive around (id, depth) as (
            select id, 0 from unnest(pages) as given (id)
            union
            select r.from_id, a.depth + 1
              from around a
              join lateral (select p.place_id, p.address from memory.page p where p.item_id = a.id
                            union
                            select d.place_id, d.address from memory.redirect d where d.page_id = a.id) own on true
              join memory.reference r on r.place_id = own.place_id and r.address = own.address and r.included
             where a.depth < 3)
        select distinct id from around;
    end;

create or replace function memory.raise_linking(place uuid, addresses text[], audiences int) returns void language sql set search_path = ''
    begin atomic
        select items.raise_edition(id, audiences)
          from memory.including(array(select distinct from_id from memory.reference where place_id = place and address = any (addresses))) id
         where audiences <> 0;
    end;

create function memory.note_edition_of_text() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    concerned int := (select items.shared_with(i) from items.item i where i.id = new.item_id);
begin
    if concerned <> 0 and exists (select 1 from memory.reference r where r.place_id = new.place_id and r.included) then
        perform items.raise_edition(id, concerned) from memory.including(array[new.item_id]) id where id <> new.item_id;
    end if;
    return null;
end $$;
create constraint trigger note_edition_of_text after update of number on memory.page
    deferrable initially deferred for each row execute function memory.note_edition_of_text();
