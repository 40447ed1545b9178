-- Which audiences open swarms, as bits; staff always do.
alter table communities.charter add column swarms_by int not null default 1 check (swarms_by between 1 and 15 and swarms_by & 1 = 1);
