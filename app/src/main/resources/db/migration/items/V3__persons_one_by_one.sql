-- Whether a customer's or a supplier's organisation may be seen was found out by looking at every person there is:
-- PostgreSQL gathers all that a condition could find when it expects to need many, and here it expects too many.
-- `offset 0` makes it look for one at a time, by this index.
create index person_organisation on people.person (organisation_id) where organisation_id is not null;
alter policy seen_with_a_person on people.outside_organisation using (
    (select rights.holds('ADMINISTRATOR'))
    or exists (select 1 from people.person p where p.organisation_id = outside_organisation.id offset 0));

-- The same for the rules by which a person is known.
alter policy fellow on people.person using (
    exists (select 1 from rights.membership m where m.person_id = person.id offset 0));
alter policy in_a_role on people.person using (
    exists (select 1 from rights.role_grant g where g.person_id = person.id offset 0));
alter policy author_of_something_seen on people.person using (
    exists (select 1 from items.item i where i.author_id = person.id offset 0));
alter policy editor_of_something_seen on people.person using (
    exists (select 1 from items.revision r where r.editor_id = person.id offset 0));
