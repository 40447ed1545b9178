-- Whether something in a thread is in a circle of the viewer's. Few belong to any, and for the others nothing more is read: said in the
-- statement that finds an edition, this made ready the whole rule for items each time (docs/decisions/0008-shared-pages.md). It tells
-- about the viewer only.
create function items.holds_a_circle_of_mine(thread uuid) returns boolean stable security definer set search_path = '' language plpgsql as $$
begin
    return exists (select 1 from rights.circle_member m where m.person_id = rights.me())
       and exists (select 1 from items.item i join rights.circle_member m on m.circle_id = i.circle_id
                    where i.root_id = thread and m.person_id = rights.me());
end $$;

-- Whether anything is tied to an item at all: most things are not, and the rule for ties takes the rule for items at both ends. It tells no more
-- than that it is worth looking.
create function items.is_tied(item uuid) returns boolean stable security definer set search_path = '' language plpgsql as $$
begin
    return exists (select 1 from items.link l where l.from_id = item) or exists (select 1 from items.link l where l.to_id = item);
end $$;
