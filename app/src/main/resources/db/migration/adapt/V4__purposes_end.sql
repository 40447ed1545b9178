-- Which purpose a community goes on for, where a review gave it another one.
alter table adapt.review add column next_id uuid references purposes.purpose;
create index review_next on adapt.review (next_id) where next_id is not null;
alter table adapt.review add constraint repurposed_for_another check (next_id is null or decision = 'REPURPOSE');

-- What reviews had found before it was kept with the purpose; a community that was repurposed since has another one.
insert into purposes.ending (purpose_id, place_id, fate, reason, at)
select distinct on (c.place_id) c.purpose_id, c.place_id, r.purpose, r.reason, r.at
  from adapt.review r
  join communities.charter c on c.place_id = r.place_id
  join purposes.opened o on o.place_id = r.place_id and o.purpose_id = c.purpose_id and r.at >= o.at
 where r.purpose in ('ACHIEVED', 'SUPERSEDED')
 order by c.place_id, r.at
on conflict (purpose_id, place_id) do update set fate = excluded.fate, reason = excluded.reason, at = excluded.at;
