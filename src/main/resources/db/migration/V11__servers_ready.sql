-- What a server has read of a version that is about to be published. Said by advisory locks on the connection it listens
-- on: they end with the server, and nobody has to write or to clear anything away. 0 stands for being there at all.

create function server_holds(version integer) returns void language sql as $$
    select pg_advisory_lock_shared(1718578273, version)
$$;
comment on function server_holds is 'Said by a server on the connection it listens on: it has read this version, or 0: it is there.';

create function server_releases(version integer) returns boolean language sql as $$
    select pg_advisory_unlock_shared(1718578273, version)
$$;
comment on function server_releases is 'Takes back server_holds.';

create function servers_without(version integer) returns bigint language sql as $$
    with held as (
        select pid, objid from pg_locks
        where locktype = 'advisory' and classid = 1718578273 and objsubid = 2 and granted
            and database = (select oid from pg_database where datname = current_database()))
    select count(*) from held where objid = 0
        and not exists (select from held ready where ready.pid = held.pid and ready.objid = version::oid)
$$;
comment on function servers_without is 'Servers that are there and have not read this version yet.';
