-- As in items: looked for one at a time, by its index.
alter policy proposer_of_a_purpose_seen on people.person using (
    exists (select 1 from purposes.purpose p where p.proposer_id = person.id offset 0));
alter policy decider_of_a_purpose_seen on people.person using (
    exists (select 1 from purposes.decision d where d.by_id = person.id offset 0));
