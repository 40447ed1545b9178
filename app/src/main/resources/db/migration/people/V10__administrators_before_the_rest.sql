-- Administrators see everybody, which is known for a whole statement at once. It is asked before the ways of being known that
-- have to be tried for each person: a list of people took them a second for each thousand of accounts.
alter policy administered on people.person rename to works_as_administrator;
