-- What an author of a generated server would write for the same questions: the published rows, and one view with the
-- numbers of the polygons, over the days that BI tools get, which spares it a pass over the orders.
drop schema if exists bench_graphql cascade;
create schema bench_graphql;

create view bench_graphql.vendors as
select v.number, v.code, v.name, v.name_key, c.key as city, l.key as line, v.grade, v.status_id, v.visible, v.open,
    v.radius_km, v.neighbourhood_id
from vendor v
join dataset_version d on d.id = v.version_id and d.status = 'published'
join city c on c.id = v.city_id
left join business_line l on l.id = v.business_line_id;
comment on view bench_graphql.vendors is E'@primaryKey number';

create view bench_graphql.neighbourhoods as
select p.id, p.city, p.name, p.area_km2, p.population, coalesce(v.vendors, 0) as vendors, o.orders, o.organic
from bi.polygons p
left join (
    select neighbourhood_id, count(*) as vendors from bench_graphql.vendors group by 1) v on v.neighbourhood_id = p.id
left join (
    select polygon_id, sum(orders) as orders, sum(organic) as organic
    from bi.daily_orders where layer = 'neighbourhood' group by 1) o on o.polygon_id = p.id
where p.layer = 'neighbourhood';
comment on view bench_graphql.neighbourhoods is E'@primaryKey id';

create view bench_graphql.facets as
select city, 'grade' as facet, grade as value, count(*) as vendors from bench_graphql.vendors group by 1, 3
union all
select city, 'line', coalesce(line, 'unknown'), count(*) from bench_graphql.vendors group by 1, 3
union all
select city, 'visible', coalesce(visible::text, 'unknown'), count(*) from bench_graphql.vendors group by 1, 3
union all
select city, 'open', coalesce(open::text, 'unknown'), count(*) from bench_graphql.vendors group by 1, 3;
comment on view bench_graphql.facets is E'@primaryKey city,facet,value';
