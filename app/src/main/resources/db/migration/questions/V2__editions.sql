-- Whether a question is solved or closed, by whom and why, is shown in its thread.
create function questions.note_edition() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform items.raise_edition(i.root_id, items.shared_with(i)) from items.item i where i.id = new.item_id and items.shared_with(i) <> 0;
    return null;
end $$;
create constraint trigger note_edition after update on questions.question deferrable initially deferred
    for each row when (new.* is distinct from old.*) execute function questions.note_edition();

alter policy settled_something_seen on people.person using (
    exists (select 1 from questions.question q where q.accepted_by = person.id offset 0));
alter policy closed_something_seen on people.person using (
    exists (select 1 from questions.question q where q.closed_by = person.id offset 0));
