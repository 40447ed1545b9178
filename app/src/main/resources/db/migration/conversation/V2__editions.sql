-- What people say about an answer is shown in its thread.
create function conversation.note_edition() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    said conversation.reuse := case when tg_op = 'DELETE' then old else new end;
begin
    perform items.raise_edition(i.root_id, items.shared_with(i)) from items.item i where i.id = said.item_id and items.shared_with(i) <> 0;
    return null;
end $$;
create constraint trigger note_edition after insert or update or delete on conversation.reuse deferrable initially deferred
    for each row execute function conversation.note_edition();

alter policy said_about_something_seen on people.person using (
    exists (select 1 from conversation.reuse r where r.person_id = person.id offset 0));
