-- Most people who are named wrote something that the viewer sees. That is looked at first, since PostgreSQL goes through the
-- rules for reading a table from the last name to the first; every other way of being known is a function, which is made
-- ready only where it is asked.
alter policy author_of_something_seen on people.person rename to wrote_something_seen;

create function items.edited_something_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from items.revision r where r.editor_id = person);
end $$;
alter policy editor_of_something_seen on people.person using (items.edited_something_seen(id));

create function people.is_fellow(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from rights.membership m where m.person_id = person);
end $$;
create function people.is_in_a_role(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from rights.role_grant g where g.person_id = person);
end $$;
alter policy fellow on people.person using (people.is_fellow(id));
alter policy in_a_role on people.person using (people.is_in_a_role(id));
