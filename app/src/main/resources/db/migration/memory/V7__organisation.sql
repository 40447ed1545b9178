-- A link that finds no page of its own community leads to one of the whole organisation. So a page of the organisation is linked to from everywhere,
-- and what happens to it is shown everywhere.
create index reference_anywhere on memory.reference (address, from_id);

create or replace function memory.including(pages uuid[]) returns setof uuid stable language sql set search_path = ''
    begin atomic
        with recursive around (id, depth) as (
            select id, 0 from unnest(pages) as given (id)
            union
            select r.from_id, a.depth + 1
              from around a
              join lateral (select p.place_id, p.address from memory.page p where p.item_id = a.id
                            union
                            select d.place_id, d.address from memory.redirect d where d.page_id = a.id) own on true
              join memory.reference r on r.address = own.address and r.included and (r.place_id = own.place_id or own.place_id = rights.organisation())
             where a.depth < 3)
        select distinct id from around;
    end;

-- A page of a community stands before one of the organisation that has the same address.
create or replace function memory.raise_linking(place uuid, addresses text[], audiences int) returns void language sql set search_path = ''
    begin atomic
        select items.raise_edition(id, audiences)
          from memory.including(array(select distinct from_id from memory.reference
                                       where address = any (addresses) and (place_id = place or place = rights.organisation()))) id
         where audiences <> 0;
        select items.raise_edition(behind.id, audiences)
          from (select p.item_id as id from memory.page p where p.place_id = rights.organisation() and p.address = any (addresses)
                union
                select d.page_id from memory.redirect d where d.place_id = rights.organisation() and d.address = any (addresses)) behind
         where audiences <> 0 and place <> rights.organisation();
    end;

create or replace function memory.raise_linked(page uuid, audiences int) returns void language sql set search_path = ''
    begin atomic
        select items.raise_edition(t.item_id, audiences)
          from (select p.item_id from memory.reference r join memory.page p on p.place_id in (r.place_id, rights.organisation()) and p.address = r.address
                 where r.from_id = page
                union
                select d.page_id from memory.reference r join memory.redirect d on d.place_id in (r.place_id, rights.organisation()) and d.address = r.address
                 where r.from_id = page) t
         where audiences <> 0;
    end;

create or replace function memory.note_edition_of_reference() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    link memory.reference := case when tg_op = 'DELETE' then old else new end;
    concerned int := (select items.shared_with(i) from items.item i where i.id = link.from_id);
begin
    if concerned <> 0 then
        perform items.raise_edition(t.item_id, concerned)
           from (select p.item_id from memory.page p where p.place_id in (link.place_id, rights.organisation()) and p.address = link.address
                 union
                 select d.page_id from memory.redirect d where d.place_id in (link.place_id, rights.organisation()) and d.address = link.address) t;
    end if;
    return null;
end $$;

create or replace function memory.note_edition_of_text() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    concerned int := (select items.shared_with(i) from items.item i where i.id = new.item_id);
begin
    if concerned <> 0 and exists (select 1 from memory.reference r where r.included and (r.place_id = new.place_id or new.place_id = rights.organisation())) then
        perform items.raise_edition(id, concerned) from memory.including(array[new.item_id]) id where id <> new.item_id;
    end if;
    return null;
end $$;
