-- What people may register themselves as, as bits of audiences: customers, suppliers, the public; never staff.
alter table communities.charter add column registers int not null default 0 check (registers between 0 and 14 and registers & 1 = 0);
