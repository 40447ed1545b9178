-- Whether any suggestion waits at a page, so that it is looked for under the policies only where there is one.
create function memory.is_suggested_to(page uuid) returns boolean stable security definer set search_path = '' language plpgsql as $$
begin
    return exists (select 1 from memory.suggestion s where s.page_id = page and s.state = 'OPEN');
end $$;

-- Whoever takes a suggestion writes the revision in the name of its author. As a function it is made ready only where somebody does; every
-- other revision is by whoever writes it.
create function memory.takes_suggestion_of(author uuid, page uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from memory.suggestion s
                     join memory.page p on p.item_id = s.page_id
                    where s.page_id = page and s.author_id = author and s.state = 'OPEN'
                      and (rights.tends(s.place_id) or p.owner_id = (select rights.me())));
end $$;
alter policy taken_for_its_author on memory.revision with check (
    editor_id <> (select rights.me()) and memory.takes_suggestion_of(editor_id, page_id));

-- Whether the viewer sees a page of a place at an address; then none of the organisation's is meant there. It is made ready only for links
-- that may lead to the organisation.
create function memory.stands(place uuid, wanted text) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from memory.page p where p.place_id = place and p.address = wanted)
        or exists (select 1 from memory.redirect d where d.place_id = place and d.address = wanted);
end $$;
