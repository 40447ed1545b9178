-- Few items are a circle's or hidden, but every statement that reads items made ready to look into that, wherever the rule
-- for items stands in its plan. A function is made ready only where it is called (docs/decisions/0008-shared-pages.md).
create function items.narrowed_to_viewer(circle uuid, hidden timestamptz, place uuid) returns boolean stable language plpgsql as $$
begin
    return (circle is null or exists (select 1 from rights.circle_member m where m.circle_id = circle and m.person_id = (select rights.me())))
        and (hidden is null or rights.guides(place));
end $$;
alter policy seen on items.item using (
    layer & (select rights.audience()) <> 0
    and exists (select 1 from rights.place p where p.id = item.place_id)
    and (circle_id is null and hidden is null or items.narrowed_to_viewer(circle_id, hidden, place_id))
    and (run_id is null or not exists (select 1 from items.unfinished_run r where r.run_id = item.run_id)));

-- What one follows is one's own, also where one no longer sees it: it names nothing, and one may stop.
alter policy own on items.follow
    using (person_id = (select rights.me()))
    with check (person_id = (select rights.me()) and exists (select 1 from items.item i where i.id = item_id));
