-- Purposes end with the communities that their sponsors review, and that those who may close them close.
create policy ended_by_leaders_or_its_sponsor on purposes.ending for insert to muster_app with check (
    (select goals.leads()) or communities.sponsors(place_id));

-- Communities that were closed before this was kept.
insert into purposes.ending (purpose_id, place_id, fate, reason, at)
select c.purpose_id, c.place_id, 'CLOSED', c.closed_reason, coalesce(p.closed, c.stage_since)
  from communities.charter c
  join rights.place p on p.id = c.place_id
 where c.closed_reason <> ''
on conflict do nothing;
