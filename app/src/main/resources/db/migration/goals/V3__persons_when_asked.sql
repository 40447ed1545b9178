create function goals.owns_a_goal_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from goals.goal g where g.owner_id = person);
end $$;
alter policy owner_of_a_goal_seen on people.person using (goals.owns_a_goal_seen(id));
