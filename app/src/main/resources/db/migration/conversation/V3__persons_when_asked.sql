create function conversation.said_something_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from conversation.reuse r where r.person_id = person);
end $$;
alter policy said_about_something_seen on people.person using (conversation.said_something_seen(id));
