-- How far an import is, for those who watch: the server is told of every change.
alter table refresh_run
    add column step  text,
    add column share real check (share between 0 and 1);
comment on column refresh_run.step is 'What a running import does now, for people.';
comment on column refresh_run.share is 'How much of the step is done, 0 to 1; null when unknown.';

create function tell_refresh_run() returns trigger
    language plpgsql as
$$
begin
    perform pg_notify('refresh_run', '');
    return null;
end
$$;

create trigger refresh_run_changed
    after insert or update on refresh_run
    for each row execute function tell_refresh_run();
