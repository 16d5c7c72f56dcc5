-- When what is refreshed next, and who does it now: the table of db-scheduler.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
comment on table scheduled_tasks is 'One row for every schedule and every refresh that was asked for; kept by the workers.';
-- what is due, and whose worker died
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

alter table refresh_run
    add column cancelled boolean not null default false,
    add column backend   integer;
comment on column refresh_run.cancelled is 'An administrator asked that it stop.';
comment on column refresh_run.backend is 'Server process of the running import, so that its statement can be stopped.';
