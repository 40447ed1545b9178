-- Two thousand persons, of whom four in ten are staff. Written past triggers and keys, for speed.
set session_replication_role = replica;

insert into people.person (id, handle, name, audience, created)
select gen_random_uuid(), 'p' || lpad(n::text, 5, '0'), 'Person ' || n, case when n % 10 < 4 then 1 when n % 10 < 8 then 2 when n % 10 < 9 then 4 else 8 end, now()
  from generate_series(1, 2000) n;
