-- Reference data every feature names, and the versions of what is served.

create extension if not exists postgis;

-- Rights follow the schema: the reader and the exporter read what later migrations make, unless one takes it back.
grant usage on schema public to foodmap_writer, foodmap_reader, foodmap_exporter;
alter default privileges in schema public grant select, insert, update, delete on tables to foodmap_writer;
alter default privileges in schema public grant usage on sequences to foodmap_writer;
alter default privileges in schema public grant select on tables to foodmap_reader, foodmap_exporter;

create table city (
    id        smallint primary key,
    key       text             not null unique,
    name_en   text             not null,
    name_fa   text             not null,
    lon       double precision not null,
    lat       double precision not null,
    zoom      double precision not null,
    -- places outside these edges are taken for wrong coordinates
    west      double precision not null,
    south     double precision not null,
    east      double precision not null,
    north     double precision not null,
    time_zone text             not null,
    srid      integer          not null
);
comment on table city is 'Cities on the map; id is the id of the feeds, srid the UTM zone for distances.';

insert into city values
    (2, 'tehran',  'Tehran',  'تهران', 51.3347, 35.7219, 11, 50.95, 35.40, 51.80, 36.00, 'Asia/Tehran', 32639),
    (1, 'mashhad', 'Mashhad', 'مشهد',  59.6060, 36.2970, 12, 59.05, 36.00, 59.95, 36.65, 'Asia/Tehran', 32640),
    (5, 'shiraz',  'Shiraz',  'شیراز', 52.5837, 29.5918, 12, 52.15, 29.35, 52.90, 30.05, 'Asia/Tehran', 32639);

create table business_line (
    id          smallint primary key,
    key         text not null unique,
    source_name text not null unique,
    name_en     text not null,
    name_fa     text not null
);
comment on table business_line is 'Verticals of the business; source_name is the spelling of the feeds.';

insert into business_line values
    (1, 'restaurant',               'Restaurant',               'Restaurant',                'رستوران'),
    (2, 'cafe',                     'Cafe',                     'Café',                      'کافه'),
    (3, 'bakery',                   'Bakery',                   'Bakery',                    'نانوایی'),
    (4, 'pastry',                   'Pastry',                   'Pastry',                    'شیرینی'),
    (5, 'fruit-shop',               'Fruit Shop',               'Fruit shop',                'میوه‌فروشی'),
    (6, 'meat-shop',                'Meat Shop',                'Meat shop',                 'گوشت و پروتئین'),
    (7, 'ice-cream-and-juice-shop', 'Ice Cream and Juice Shop', 'Ice cream and juice shop',  'آبمیوه و بستنی');

create table installation (
    id uuid primary key default gen_random_uuid()
);
insert into installation default values;
comment on table installation is 'One row: tells this database from others that share a Redis.';

create table dataset_version (
    id           integer generated always as identity primary key,
    dataset      text        not null check (dataset in ('polygons', 'vendors', 'targets', 'orders')),
    status       text        not null check (status in ('staged', 'published', 'superseded')),
    source       text        not null,
    rows         bigint      not null default 0,
    created_at   timestamptz not null default now(),
    published_at timestamptz
);
comment on table dataset_version is 'Every version ever served; exactly one of a dataset is published.';
-- makes two published versions of one dataset impossible, and finds the published one
create unique index dataset_version_published on dataset_version (dataset) where status = 'published';

create table refresh_run (
    id          integer generated always as identity primary key,
    dataset     text        not null,
    source      text        not null,
    status      text        not null check (status in ('running', 'published', 'dry_run', 'refused', 'failed')),
    started_at  timestamptz not null default now(),
    finished_at timestamptz,
    rows_read   bigint      not null default 0,
    accepted    bigint      not null default 0,
    repaired    bigint      not null default 0,
    quarantined bigint      not null default 0,
    version_id  integer references dataset_version (id) on delete set null,
    message     text
);
comment on table refresh_run is 'One line for every attempt to bring in data, with what became of its rows.';

create table quarantine (
    run_id     integer not null references refresh_run (id) on delete cascade,
    row_number bigint  not null,
    reason     text    not null,
    field      text,
    value      text,
    source_key text
);
comment on table quarantine is
    'Rows not taken, with the reason. Holds the value at fault and the order or vendor code, never a customer id.';
-- rows are listed by run and reason
create index quarantine_by_run on quarantine (run_id, reason);
-- values at fault may be coordinates of orders: not for the API roles
revoke select on quarantine from foodmap_reader, foodmap_exporter;
