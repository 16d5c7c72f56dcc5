-- Marketing areas, regions and neighbourhoods, whole for every version: some hundred rows, and a polygon keeps its id.

create table polygon_layer (
    key      text primary key,
    name_en  text     not null,
    name_fa  text     not null,
    position smallint not null
);
insert into polygon_layer values
    ('marketing_area', 'Marketing areas', 'محدوده‌های بازاریابی', 1),
    ('region',         'Regions',         'مناطق شهرداری',        2),
    ('neighbourhood',  'Neighbourhoods',  'محله‌ها',              3);

create sequence polygon_id as integer;
grant usage on sequence polygon_id to foodmap_writer;

create table polygon (
    version_id integer  not null references dataset_version (id) on delete cascade,
    id         integer  not null,
    city_id    smallint not null references city (id),
    layer      text     not null references polygon_layer (key),
    -- id column of the source, or the key of the name where the source has none
    source_id  text     not null,
    name       text     not null,
    name_raw   text     not null,
    name_en    text,
    key        text     not null,
    geom       geometry(MultiPolygon, 4326) not null,
    area_km2   double precision not null check (area_km2 > 0),
    population integer check (population >= 0),
    source     text not null,
    primary key (version_id, id),
    -- a polygon is found again in the next version by this
    constraint polygon_identity unique (version_id, city_id, layer, source_id)
);
comment on column polygon.name_raw is 'Name as the source stores it, invisible marks included.';
comment on column polygon.source is 'File or feed this polygon came from.';
comment on column polygon.key is 'Folded name: what names are matched by.';
comment on column polygon.area_km2 is 'Geodesic area on WGS 84.';
-- point-in-polygon questions of BI tools and of the oracle in the tests
create index polygon_geom on polygon using gist (geom);
