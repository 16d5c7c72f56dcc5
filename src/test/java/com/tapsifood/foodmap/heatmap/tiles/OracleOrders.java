package com.tapsifood.foodmap.heatmap.tiles;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.heatmap.HourRange;
import com.tapsifood.foodmap.heatmap.OrderFilter;
import com.tapsifood.foodmap.heatmap.tiles.HeatOracle.Numbers;
import com.tapsifood.foodmap.heatmap.tiles.HeatOracle.Square;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TestDatabase;
import com.tapsifood.foodmap.vendor.Flag;
import com.tapsifood.foodmap.vendor.Grade;
import com.tapsifood.foodmap.vendor.RadiusRange;
import com.tapsifood.foodmap.vendor.VendorFilter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What PostGIS says of the orders on record under a filter. A table of its own holds for every order what follows from
 * its place and time, worked out by SQL once: squares, polygons, day, hour. It shares no line of code with the cube.
 */
final class OracleOrders implements AutoCloseable {

    private static final int FINEST = 18;
    private static final int CELL_ZOOM_OFFSET = 6;

    private static final String PLACED = """
            create unlogged table oracle.placed_order as
            select city_id, business_line_id, organic, customer_number, vendor_number, order_id,
                floor((st_x(geom) + 180) / 360 * power(2, 18))::integer as x,
                floor((1 - ln(tan(radians(st_y(geom))) + 1 / cos(radians(st_y(geom)))) / pi()) / 2
                    * power(2, 18))::integer as y,
                wall::date as day, extract(hour from wall)::integer as hour,
                extract(isodow from wall)::integer as weekday,
                array(select (select min(p.id) from polygon p where p.version_id = %d and p.layer = layers.layer
                        and p.city_id = o.city_id and st_intersects(p.geom, o.geom))
                    from unnest(array['marketing_area', 'region', 'neighbourhood']) as layers (layer)) as areas
            from customer_order o join city on city.id = o.city_id
                cross join lateral (select created_at at time zone time_zone as wall) as walls
            order by cell
            """;

    private static final String NUMBERS = """
            select x >> :shift as x, y >> :shift as y, count(*) as orders, count(*) filter (where organic) as organic,
                count(*) filter (where not organic) as non_organic, count(distinct customer_number) as users
            from oracle.placed_order
            where city_id = :city and x between :west and :east and y between :north and :south
            """;

    private static final String GROUPED = """
            select (%s)::text as of, count(*) as orders, count(*) filter (where organic) as organic,
                count(*) filter (where not organic) as non_organic, count(distinct customer_number) as users
            from oracle.placed_order
            where city_id = :city
            """;

    /** Registered filters of vendors as they are stored, and as SQL. */
    private static final List<Registered> REGISTERED = List.of(
            new Registered("1".repeat(32), "{\"not\":{\"grade\":{\"in\":[\"A\",\"F\"]}}}", "grade not in ('A', 'F')"),
            new Registered(
                    "2".repeat(32),
                    "{\"or\":[{\"radiusKm\":{\"between\":{\"max\":2.5}}},{\"status\":{\"eq\":5}}]}",
                    "(radius_km <= 2.5 or status_id = 5)"),
            new Registered(
                    "3".repeat(32),
                    "{\"near\":{\"km\":8.0,\"lat\":35.7,\"lon\":51.39}}",
                    "st_distance(geom::geography, st_point(51.39, 35.7)::geography) <= 8000"));

    private record Registered(String hash, String filter, String sql) {}

    private final JdbcClient sql = TestDatabase.sql();
    private final int vendors;

    private OracleOrders(int vendors) {
        this.vendors = vendors;
    }

    static OracleOrders of(PublishedDemo demo) {
        var oracle = new OracleOrders(demo.version(Dataset.VENDORS));
        oracle.sql.sql("drop schema if exists oracle cascade").update();
        oracle.sql.sql("create schema oracle").update();
        oracle.sql.sql(PLACED.formatted(demo.version(Dataset.POLYGONS))).update();
        oracle.sql.sql("create index on oracle.placed_order (city_id, x, y)").update();
        oracle.sql.sql("analyze oracle.placed_order").update();
        REGISTERED.forEach(filter -> oracle.sql
                .sql("insert into registered_filter (hash, filter) values (?, ?) on conflict do nothing")
                .param(filter.hash())
                .param(filter.filter())
                .update());
        return oracle;
    }

    /** The finest square an order lies in. */
    record Place(int city, int x, int y) {

        TileCoord tile(int z) {
            return new TileCoord(z, x >> FINEST - z, y >> FINEST - z);
        }
    }

    /** Places of orders drawn at random, so that crowded squares come more often; the same for the same seed. */
    List<Place> places(int count, long seed) {
        List<Place> drawn = sql.sql("""
                        select city_id, x, y from oracle.placed_order order by md5(order_id || :seed) limit :count
                        """)
                .param("seed", String.valueOf(seed))
                .param("count", count)
                .query((row, n) -> new Place(row.getInt(1), row.getInt(2), row.getInt(3)))
                .list();
        if (drawn.isEmpty()) {
            throw new IllegalStateException("there are no orders");
        }
        return drawn;
    }

    FilterDice.Values values() {
        var polygons = new HashMap<String, List<Integer>>();
        sql.sql("""
                        select distinct key, unnest(array_remove(areas, null)) as id
                        from oracle.placed_order join city on city.id = city_id order by 1, 2
                        """).query(row -> {
            polygons.computeIfAbsent(row.getString("key"), city -> new ArrayList<>())
                    .add(row.getInt("id"));
        });
        return new FilterDice.Values(
                sql.sql("select key from business_line order by id")
                        .query((row, n) -> row.getString(1))
                        .list(),
                polygons,
                ofVendors("code").query((row, n) -> row.getString(1)).list(),
                ofVendors("status_id").query((row, n) -> row.getInt(1)).list(),
                REGISTERED.stream().map(Registered::hash).toList(),
                day("min"),
                day("max"));
    }

    private JdbcClient.StatementSpec ofVendors(String column) {
        return sql.sql("select distinct " + column + " from vendor where version_id = :vendors and " + column
                        + " is not null order by 1")
                .param("vendors", vendors);
    }

    private LocalDate day(String aggregate) {
        return sql.sql("select " + aggregate + "(day) from oracle.placed_order")
                .query(LocalDate.class)
                .single();
    }

    /** Cells of a tile with orders. */
    Map<Square, Numbers> count(OrderFilter filter, int city, TileCoord tile) {
        var parameters = new HashMap<String, Object>();
        int toFinest = FINEST - tile.z();
        parameters.put("shift", toFinest - CELL_ZOOM_OFFSET);
        parameters.put("city", city);
        parameters.put("west", tile.x() << toFinest);
        parameters.put("east", (tile.x() + 1 << toFinest) - 1);
        parameters.put("north", tile.y() << toFinest);
        parameters.put("south", (tile.y() + 1 << toFinest) - 1);
        var squares = new TreeMap<Square, Numbers>();
        sql.sql(NUMBERS + conditions(filter, parameters) + " group by 1, 2")
                .params(parameters)
                .query(row -> {
                    squares.put(
                            new Square(row.getInt("x"), row.getInt("y")),
                            new Numbers(
                                    row.getLong("orders"),
                                    row.getLong("organic"),
                                    row.getLong("non_organic"),
                                    row.getLong("users")));
                });
        return squares;
    }

    /** Orders by what an expression over the columns of the table says, as a text. */
    Map<String, Numbers> countBy(String expression, OrderFilter filter, int city) {
        var parameters = new HashMap<String, Object>();
        parameters.put("city", city);
        var groups = new TreeMap<String, Numbers>();
        sql.sql(GROUPED.formatted(expression) + conditions(filter, parameters) + " group by 1")
                .params(parameters)
                .query(row -> {
                    groups.put(
                            row.getString("of"),
                            new Numbers(
                                    row.getLong("orders"),
                                    row.getLong("organic"),
                                    row.getLong("non_organic"),
                                    row.getLong("users")));
                });
        return groups;
    }

    private String conditions(OrderFilter filter, Map<String, Object> parameters) {
        var sql = new Conditions(parameters);
        sql.add("day >= :from", "from", filter.from());
        sql.add("day <= :to", "to", filter.to());
        sql.add("business_line_id in (select id from business_line where key in (:lines))", "lines", filter.lines());
        sql.add("organic = :organic", "organic", filter.organic());
        sql.add(
                "weekday in (:weekdays)",
                "weekdays",
                filter.weekdays().stream().map(DayOfWeek::getValue).toList());
        HourRange hours = filter.hours();
        if (hours != null) {
            String and = hours.from() < hours.to() ? "and" : "or";
            sql.add("(hour >= :from_hour " + and + " hour < :to_hour)", "from_hour", hours.from());
            parameters.put("to_hour", hours.to());
        }
        sql.add("areas && array[:areas]", "areas", filter.areas());
        if (!filter.vendors().equals(VendorFilter.ALL)) {
            sql.add("vendor_number in (" + vendors(filter.vendors(), parameters) + ")", "vendors", vendors);
        }
        return sql.text.toString();
    }

    private static String vendors(VendorFilter filter, Map<String, Object> parameters) {
        var sql = new Conditions(parameters);
        sql.add(
                "grade in (:grades)",
                "grades",
                filter.grades().stream().map(Grade::label).toList());
        sql.add("status_id in (:statuses)", "statuses", filter.statuses());
        sql.add(
                "coalesce(visible::text, 'unknown') in (:visible)",
                "visible",
                filter.visible().stream().map(Flag::key).toList());
        sql.add(
                "coalesce(open::text, 'unknown') in (:open)",
                "open",
                filter.open().stream().map(Flag::key).toList());
        sql.add("code in (:codes)", "codes", filter.codes());
        RadiusRange radius = filter.radius();
        if (radius != null) {
            sql.add("radius_km between :from_km and :to_km", "from_km", radius.fromKm());
            parameters.put("to_km", radius.toKm());
        }
        sql.add(
                "array[marketing_area_id, region_id, neighbourhood_id] && array[:vendor_areas]",
                "vendor_areas",
                filter.areas());
        String registered = REGISTERED.stream()
                .filter(known -> known.hash().equals(filter.registered()))
                .map(known -> " and " + known.sql())
                .findFirst()
                .orElse("");
        return "select number from vendor where version_id = :vendors" + sql.text + registered;
    }

    /** Conditions of what restricts, and their values. */
    private record Conditions(Map<String, Object> parameters, StringBuilder text) {

        Conditions(Map<String, Object> parameters) {
            this(parameters, new StringBuilder());
        }

        void add(String condition, String name, @Nullable Object value) {
            boolean restricts = value != null && !(value instanceof Collection<?> all && all.isEmpty());
            if (restricts) {
                text.append(" and ").append(condition);
                parameters.put(name, value);
            }
        }
    }

    @Override
    public void close() {
        sql.sql("drop schema oracle cascade").update();
    }
}
