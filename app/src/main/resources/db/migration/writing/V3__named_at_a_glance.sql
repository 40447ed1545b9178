-- Whether there may be something in a thread that names the viewer and is new to them. Most have nothing new anywhere, and nothing more is
-- read for them. It tells about the viewer only, and no more than that it is worth looking, which is done under the policies.
create function writing.may_name_me(thread uuid) returns boolean stable security definer set search_path = '' language plpgsql as $$
begin
    return exists (select 1 from writing.mention m join items.item i on i.id = m.item_id
                    where m.person_id = rights.me() and m.stands and m.seen is null and i.root_id = thread);
end $$;
