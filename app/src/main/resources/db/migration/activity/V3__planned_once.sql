-- The end of the log. A plan for it goes through all the months, which takes longer than reading it; it does not depend on
-- where somebody stands, so each connection makes it once.
create function activity.after(after_tx xid8, after_seq bigint, most int) returns setof activity.activity
    stable set search_path = '' set plan_cache_mode = force_generic_plan language plpgsql as $$
begin
    return query
    select a.*
      from activity.activity a
     where (a.tx, a.seq) > (after_tx, after_seq)
       and a.tx < pg_snapshot_xmin(pg_current_snapshot())
     order by a.tx, a.seq
     limit most;
end $$;
revoke execute on function activity.after from public;
grant execute on function activity.after to muster_system;
