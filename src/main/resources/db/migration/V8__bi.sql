-- What BI tools see: views of what is published, in a schema of their own, for a role that sees nothing else.

create table area_day_orders (
    version_id       integer  not null references dataset_version (id) on delete cascade,
    city_id          smallint not null references city (id),
    layer            text     not null references polygon_layer (key),
    -- null: in no polygon of the layer, or in one that is closed: see the privacy rule in docs/security.md
    polygon_id       integer,
    day              date     not null,
    business_line_id smallint references business_line (id),
    orders           integer  not null,
    organic          integer  not null,
    non_organic      integer  not null
);
comment on table area_day_orders is
    'Orders by area, day and line, counted when a version is published. The rows of a layer sum to the city.';
-- the days of one layer of the published version
create index area_day_orders_by_day on area_day_orders (version_id, layer, day);

create schema bi;
comment on schema bi is 'Read-only views for BI tools. Columns are only ever added; see docs/bi.md.';
grant usage on schema bi to foodmap_bi;
alter default privileges in schema bi grant select on tables to foodmap_bi;

create view bi.datasets as
select dataset, id as version, source, rows, published_at
from dataset_version where status = 'published';
comment on view bi.datasets is 'What is published now, one row for each dataset.';
comment on column bi.datasets.rows is 'Rows of this version.';

create view bi.polygons as
select p.id, c.key as city, p.layer, p.name, p.name_en, p.area_km2, p.population, p.population_estimated,
    p.population / p.area_km2 as population_per_km2, p.geom, p.version_id as version
from polygon p
join dataset_version d on d.id = p.version_id and d.status = 'published'
join city c on c.id = p.city_id;
comment on view bi.polygons is 'Marketing areas, regions and neighbourhoods. The layers overlap: choose one.';
comment on column bi.polygons.id is 'The same in every version.';
comment on column bi.polygons.layer is 'marketing_area, region or neighbourhood.';
comment on column bi.polygons.area_km2 is 'Geodesic area in km2.';
comment on column bi.polygons.population is 'Residents; null when unknown.';
comment on column bi.polygons.population_estimated is 'True when interpolated from another layer.';
comment on column bi.polygons.geom is 'Multipolygon in WGS 84.';

create view bi.vendors as
select v.code, v.name, c.key as city, l.key as line, v.grade, v.status_id as status, v.visible, v.open,
    v.radius_km, st_x(v.geom) as lon, st_y(v.geom) as lat,
    v.marketing_area_id, a.name as marketing_area, v.region_id, r.name as region,
    v.neighbourhood_id, n.name as neighbourhood, v.geom, v.version_id as version
from vendor v
join dataset_version d on d.id = v.version_id and d.status = 'published'
join city c on c.id = v.city_id
left join business_line l on l.id = v.business_line_id
left join bi.polygons a on a.id = v.marketing_area_id
left join bi.polygons r on r.id = v.region_id
left join bi.polygons n on n.id = v.neighbourhood_id;
comment on view bi.vendors is 'Vendors, with the areas they lie in.';
comment on column bi.vendors.line is 'Key of the business line; null when unknown.';
comment on column bi.vendors.grade is 'Rank within city and line: A+, A to F, Not Enough Comments or Ungraded.';
comment on column bi.vendors.status is 'Status of the vendor feed.';
comment on column bi.vendors.visible is 'As the feed says; null when it does not.';
comment on column bi.vendors.open is 'As the feed says; null when it does not.';
comment on column bi.vendors.radius_km is 'Nominal delivery radius in km; null when unknown.';
comment on column bi.vendors.lon is 'Degrees, WGS 84; null when the feed has no usable place.';

create view bi.daily_orders as
select c.key as city, o.layer, o.polygon_id, p.name as polygon, o.day, l.key as line,
    o.orders, o.organic, o.non_organic, o.version_id as version
from area_day_orders o
join dataset_version d on d.id = o.version_id and d.status = 'published'
join city c on c.id = o.city_id
left join business_line l on l.id = o.business_line_id
left join bi.polygons p on p.id = o.polygon_id;
comment on view bi.daily_orders is
    'Orders by area, day and line. Every layer holds all orders of a city: choose one layer before you add up.';
comment on column bi.daily_orders.layer is 'marketing_area, region or neighbourhood.';
comment on column bi.daily_orders.polygon_id is
    'Area of the customer; null for orders in no area of the layer, and in areas with too few customers to be shown.';
comment on column bi.daily_orders.day is 'Day in the time zone of the city.';
comment on column bi.daily_orders.line is 'Key of the business line; null when unknown.';
comment on column bi.daily_orders.organic is 'Orders acquired without paid marketing; where unknown, they are in neither.';
comment on column bi.daily_orders.non_organic is 'Orders acquired with paid marketing.';

create view bi.coverage as
select c.key as city, p.id as polygon_id, p.name as polygon, l.key as line, t.target,
    (select count(*) from vendor v
        join dataset_version d on d.id = v.version_id and d.status = 'published'
        where v.marketing_area_id = p.id and v.business_line_id = t.business_line_id) as vendors_in_area,
    t.version_id as version
from coverage_target t
join dataset_version s on s.id = t.version_id and s.status = 'published'
join bi.polygons p on p.id = t.polygon_id
join city c on c.key = p.city
join business_line l on l.id = t.business_line_id;
comment on view bi.coverage is 'Targets of marketing areas by line, beside the vendors that lie in the area.';
comment on column bi.coverage.target is 'How many vendors of the line should reach a place in the area.';
comment on column bi.coverage.vendors_in_area is
    'Vendors that lie in the area, whatever their radius: fewer or more than reach a place in it.';

-- columns that mean the same in every view
do $$
declare
    c record;
begin
    for c in
        select view.relname, col.attname, meaning.text
        from pg_class view
        join pg_attribute col on col.attrelid = view.oid and col.attnum > 0
        join (values
            ('dataset', 'polygons, vendors, targets or orders.'),
            ('version', 'Id of the dataset version; every row of a view has the same.'),
            ('source', 'File or feed the version came from.'),
            ('published_at', 'When the version was published.'),
            ('city', 'Key of the city.'),
            ('code', 'Code of the vendor in the feeds.'),
            ('name', 'Name for display.'),
            ('name_en', 'English name; null where the source has none.'),
            ('population_per_km2', 'Residents per km2; null when unknown.'),
            ('lat', 'Degrees, WGS 84; null when the feed has no usable place.'),
            ('marketing_area_id', 'Id in bi.polygons; null outside all of the layer.'),
            ('region_id', 'Id in bi.polygons; null outside all of the layer.'),
            ('neighbourhood_id', 'Id in bi.polygons; null outside all of the layer.'),
            ('marketing_area', 'Name of the marketing area it lies in.'),
            ('region', 'Name of the region it lies in.'),
            ('neighbourhood', 'Name of the neighbourhood it lies in.'),
            ('polygon_id', 'Id in bi.polygons.'),
            ('polygon', 'Name of the polygon.'),
            ('line', 'Key of the business line.'),
            ('orders', 'All orders, organic or not.'),
            ('geom', 'Point in WGS 84; null when the feed has no usable place.')
        ) meaning (name, text) on meaning.name = col.attname
        where view.relnamespace = 'bi'::regnamespace and col_description(view.oid, col.attnum) is null
    loop
        execute format('comment on column bi.%I.%I is %L', c.relname, c.attname, c.text);
    end loop;
end
$$;
