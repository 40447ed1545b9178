-- Whether any suggestion waits at a page, so that it is looked for under the policies only where there is one.
create function memory.is_suggested_to(page uuid) returns boolean stable security definer set search_path = '' language plpgsql as $$
begin
    return exists (select 1 from memory.suggestion s where s.page_id = page and s.state = 'OPEN');
end $$;
