create function purposes.proposed_one_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from purposes.purpose p where p.proposer_id = person);
end $$;
create function purposes.decided_on_one_seen(person uuid) returns boolean stable language plpgsql as $$
begin
    return exists (select 1 from purposes.decision d where d.by_id = person);
end $$;
alter policy proposer_of_a_purpose_seen on people.person using (purposes.proposed_one_seen(id));
alter policy decider_of_a_purpose_seen on people.person using (purposes.decided_on_one_seen(id));
