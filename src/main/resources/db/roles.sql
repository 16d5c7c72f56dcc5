-- Login roles beside the owner, who runs the migrations. Run before every migration, by the owner; harmless to repeat.
-- An owner that may not create roles skips this file: then an administrator ran it once.
do $$
declare
    name text;
begin
    foreach name in array array ['foodmap_writer', 'foodmap_reader', 'foodmap_exporter', 'foodmap_bi'] loop
        begin
            execute format('create role %I login', name);
        exception when duplicate_object then null;
        end;
    end loop;
end
$$;

-- The refresh: long statements are its work, but it never waits long for a lock nor holds a transaction idle.
alter role foodmap_writer set lock_timeout = '30s';
alter role foodmap_writer set idle_in_transaction_session_timeout = '10min';
alter role foodmap_writer set work_mem = '256MB';

-- The API: below the 5 s request deadline, because cancelling a reactive chain does not stop the SQL.
alter role foodmap_reader set statement_timeout = '4s';
alter role foodmap_reader set default_transaction_read_only = on;

-- Exports have their own pool and more time.
alter role foodmap_exporter set statement_timeout = '60s';
alter role foodmap_exporter set default_transaction_read_only = on;

-- BI tools see the schema bi and nothing else, and never take all connections.
alter role foodmap_bi set statement_timeout = '60s';
alter role foodmap_bi set default_transaction_read_only = on;
alter role foodmap_bi set search_path = bi, public;
alter role foodmap_bi connection limit 10;
