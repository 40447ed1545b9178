-- Work that is due, as db-scheduler keeps it.
create table jobs.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on jobs.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on jobs.scheduled_tasks (last_heartbeat);

alter table jobs.scheduled_tasks enable row level security;
alter table jobs.scheduled_tasks force row level security;
revoke all on jobs.scheduled_tasks from muster_app;
