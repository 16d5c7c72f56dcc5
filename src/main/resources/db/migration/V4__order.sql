-- The record of orders, always its latest state, and what is served of it.

create table customer (
    -- counted by imports, one at a time, so it needs no index of its own
    number   integer not null,
    identity bigint primary key
);
comment on table customer is 'Dense number of a customer; identity is a keyed hash of the source''s id, which is not kept.';

create table customer_order (
    -- compared as bytes: no language has an order for ids, and the index is built in half the time
    order_id         text collate "C" not null,
    created_at       timestamptz not null,
    city_id          smallint    not null,
    vendor_number    integer     not null,
    customer_number  integer,
    business_line_id smallint,
    organic          boolean,
    run_id           integer     not null,
    cell             bigint      not null,
    geom             geometry(Point, 4326) not null,
    -- the natural key; created_at is in it because the partitions are by month
    primary key (order_id, created_at)
) partition by range (created_at);
comment on column customer_order.cell is 'Morton number of the web mercator square of zoom 18 that geom falls in.';
-- No spatial index: no request reads this table. Publication reads it whole, in the order of cell.

-- nothing of a single order is for the API roles
revoke select on customer, customer_order from foodmap_reader, foodmap_exporter;
-- a whole reload starts from nothing, inside its transaction
grant truncate on customer, customer_order to foodmap_writer;

-- Months begin at midnight in Tehran. Runs with the owner's rights, so that the writer needs none to create tables.
create function ensure_order_partitions(first_day date, last_day date) returns integer
    language plpgsql security definer set search_path = pg_catalog, public as
$$
declare
    month date := date_trunc('month', first_day);
    made  integer := 0;
    name  text;
begin
    while month <= last_day loop
        name := 'customer_order_' || to_char(month, 'YYYY_MM');
        if to_regclass('public.' || name) is null then
            execute format('create table public.%I partition of public.customer_order for values from (%L) to (%L)',
                name, month::timestamp at time zone 'Asia/Tehran',
                (month + interval '1 month')::timestamp at time zone 'Asia/Tehran');
            execute format('revoke select on public.%I from foodmap_reader, foodmap_exporter', name);
            made := made + 1;
        end if;
        month := month + interval '1 month';
    end loop;
    return made;
end
$$;
revoke execute on function ensure_order_partitions from public;
grant execute on function ensure_order_partitions to foodmap_writer;

-- partitions are made ahead of time, for the past year and the next quarter; an import asks for what it needs beyond
select ensure_order_partitions((now() - interval '13 months')::date, (now() + interval '3 months')::date);

-- An empty record is filled without its key, which is then built in one go: half the time. Within one transaction, so
-- that nobody sees the record without. With the owner's rights, like the function above.
create function drop_order_key() returns void
    language sql security definer set search_path = pg_catalog, public as
'alter table public.customer_order drop constraint customer_order_pkey';

create function add_order_key() returns void
    language sql security definer set search_path = pg_catalog, public set maintenance_work_mem = '256MB' as
'alter table public.customer_order add constraint customer_order_pkey primary key (order_id, created_at)';

revoke execute on function drop_order_key, add_order_key from public;
grant execute on function drop_order_key, add_order_key to foodmap_writer;

create table heat_segment (
    version_id integer  not null references dataset_version (id) on delete cascade,
    city_id    smallint not null references city (id),
    -- Morton number of the square of zoom 11 whose orders this is
    segment    integer  not null,
    rows       integer  not null,
    -- false when the whole square must stay hidden: see the privacy rule in docs/security.md
    open       boolean  not null,
    checksum   bigint   not null,
    payload    bytea    not null,
    primary key (version_id, city_id, segment)
);
-- compressed already: TOAST must not try again
alter table heat_segment alter column payload set storage external;
-- orders one by one, if without ids: for the heat map, not for BI tools
revoke select on heat_segment from foodmap_exporter;
comment on table heat_segment is 'The orders of one square, without ids and coordinates, packed as the heat cube reads them.';

create table order_summary (
    version_id integer  not null references dataset_version (id) on delete cascade,
    city_id    smallint not null references city (id),
    orders     bigint   not null,
    first_day  date     not null,
    last_day   date     not null,
    -- fewest distinct customers of a shown cell, as settled when the version was made
    k          smallint not null,
    primary key (version_id, city_id)
);
comment on table order_summary is 'Orders of a version by city, and the days in Tehran they span.';
