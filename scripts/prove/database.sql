-- What the proof of the replicas needs in its own database.

-- Tiles of every version are compared at the end, so none may go.
create function keep() returns trigger language plpgsql as 'begin return null; end';
create trigger keep_versions before delete on dataset_version for each row execute function keep();

-- On the search path of the importing role, it takes the place of the real one.
create schema deaf;
grant usage on schema deaf to public;
create function deaf.pg_notify(text, text) returns void language plpgsql as 'begin end';

-- Going back, as an operator does: an older version is published anew, when the servers have read it.
create procedure publish_again(wanted integer) language sql as $$
    update dataset_version set status = 'superseded' where dataset = 'orders' and status = 'published';
    update dataset_version set status = 'published', published_at = clock_timestamp() where id = wanted;
    select pg_notify('dataset_published', 'orders');
$$;

create procedure go_back() language plpgsql as $$
declare
    before integer;
begin
    select max(id) into before from dataset_version where dataset = 'orders' and status = 'superseded';
    update dataset_version set status = 'staged' where id = before;
    perform pg_notify('dataset_published', 'orders');
    commit;
    while servers_without(before) > 0 loop
        perform pg_sleep(0.05);
    end loop;
    call publish_again(before);
end
$$;

-- Ends every connection of the servers until three seconds after a version was overtaken.
create procedure cut_connections_until_after(overtaken integer) language plpgsql as $$
declare
    last timestamptz;
begin
    while last is null or clock_timestamp() < last loop
        perform pg_stat_clear_snapshot();
        perform pg_terminate_backend(pid) from pg_stat_activity where application_name = 'foodmap-api';
        perform pg_sleep(0.1);
        if last is null and exists (
            select from dataset_version where dataset = 'orders' and status = 'published' and id <> overtaken) then
            last := clock_timestamp() + interval '3 seconds';
        end if;
    end loop;
end
$$;
