-- Who planned a wave is reminded of it on its day, once.
alter table launch.wave add column planned_by uuid references people.person;
alter table launch.wave add column reminded timestamptz;
create index wave_planned_by on launch.wave (planned_by) where planned_by is not null;
create index wave_coming on launch.wave (day) where reminded is null;

update launch.wave w
   set planned_by = (select a.actor_id from activity.activity a where a.object_id = w.id and a.object_kind = 'wave' and a.verb = 'CREATE' limit 1),
       reminded = case when w.day < current_date then now() end;
