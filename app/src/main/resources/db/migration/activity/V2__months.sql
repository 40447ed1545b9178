-- A partition for each month of recording: old months can be moved or compressed, and the present one stays small
-- enough to be in memory. The application may not make tables, so the system asks for them here.
create function activity.prepare_month(day date) returns boolean language plpgsql security definer set search_path = '' as $$
declare
    first date := date_trunc('month', day);
    after date := first + interval '1 month';
    name  text := 'activity_' || to_char(first, 'YYYY_MM');
begin
    if to_regclass('activity.' || name) is not null then
        return false;
    end if;
    -- What came in before its month was prepared stays in the partition of all others, which PostgreSQL insists on.
    if exists (select 1 from activity.activity_other where recorded >= first::timestamp at time zone 'UTC'
                                                        and recorded < after::timestamp at time zone 'UTC') then
        return false;
    end if;
    execute format('create table activity.%I partition of activity.activity for values from (%L) to (%L)',
                   name, first::timestamp at time zone 'UTC', after::timestamp at time zone 'UTC');
    execute format('alter table activity.%I enable row level security', name);
    execute format('alter table activity.%I force row level security', name);
    execute format('revoke all on activity.%I from public, muster_app', name);
    execute format('grant select, insert, update, delete on activity.%I to muster_system', name);
    return true;
end $$;
revoke all on function activity.prepare_month(date) from public;
grant execute on function activity.prepare_month(date) to muster_system;

select activity.prepare_month((now() at time zone 'UTC')::date);
