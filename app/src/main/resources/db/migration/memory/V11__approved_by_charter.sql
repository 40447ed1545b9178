-- Whether changes wait for approval stands in the charter of a community now; what has no charter keeps its rule.
update communities.charter c set pages_approved = true from memory.rule r where r.place_id = c.place_id and r.approved;
delete from memory.rule r using communities.charter c where c.place_id = r.place_id;
