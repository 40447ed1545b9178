create function questions.settled_one_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from questions.question q where q.accepted_by = person);
end $$;
create function questions.closed_one_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from questions.question q where q.closed_by = person);
end $$;
alter policy settled_something_seen on people.person using (questions.settled_one_seen(id));
alter policy closed_something_seen on people.person using (questions.closed_one_seen(id));
