-- Whether changes of pages wait for whoever answers for them, except for those of people who do.
alter table communities.charter add column pages_approved boolean not null default false;
