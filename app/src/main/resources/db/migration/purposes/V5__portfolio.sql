-- The portfolio is read by what ends first, too.
create index purpose_by_end on purposes.purpose (coalesce(expires, 'infinity'), handle);
