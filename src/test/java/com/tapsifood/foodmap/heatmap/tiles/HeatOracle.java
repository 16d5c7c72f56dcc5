package com.tapsifood.foodmap.heatmap.tiles;

import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.support.TestDatabase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What PostgreSQL says of the orders on record, from their places alone: it shares no line of code with the cube. */
final class HeatOracle {

    /** Column and row of a place among the squares of a zoom, by the formula of the web mercator pyramid. */
    private static final String SQUARE = """
            floor((st_x(geom) + 180) / 360 * power(2, :zoom))::integer as x,
            floor((1 - ln(tan(radians(st_y(geom))) + 1 / cos(radians(st_y(geom)))) / pi()) / 2
                * power(2, :zoom))::integer as y
            """;

    private static final String CLOCK = "(o.created_at at time zone 'Asia/Tehran')";

    /**
     * Parameters are texts; an empty one is no restriction. Kept apart, or PostgreSQL looks into the polygons anew for
     * every partition.
     */
    private static final String COUNTED = """
            from (select * from customer_order offset 0) o
            where city_id = :city
                and (:from = '' or created_at >= nullif(:from, '')::date::timestamp at time zone 'Asia/Tehran')
                and (:to = '' or created_at < (nullif(:to, '')::date + 1)::timestamp at time zone 'Asia/Tehran')
                and (:line = '' or business_line_id in (
                    select id from business_line where key = any (string_to_array(:line, ','))))
                and (:organic = '' or organic = nullif(:organic, '')::boolean)
                and (:weekday = '' or to_char(%1$s, 'dy') = any (string_to_array(:weekday, ',')))
                and (:hours = '' or case
                    when %2$s < %3$s then extract(hour from %1$s) >= %2$s and extract(hour from %1$s) < %3$s
                    else extract(hour from %1$s) >= %2$s or extract(hour from %1$s) < %3$s end)
                and (:area = '' or %4$s)
                and (:vendors = '' or vendor_number in (%5$s))
            """.formatted(
                    CLOCK,
                    number("hours", 1),
                    number("hours", 2),
                    liesIn("area", "customer_order", "order_id"),
                    vendorNumbers());

    private static String vendorNumbers() {
        String served = "(select * from vendor where version_id = %s)".formatted(published("vendors"));
        String area = liesIn("vendorArea", served, "number");
        return """
                select v.number from vendor v
                where v.version_id = %1$s
                    and (:grade = '' or lower(replace(replace(grade, '+', '-plus'), ' ', '-'))
                        = any (string_to_array(:grade, ',')))
                    and (:status = '' or status_id::text = any (string_to_array(:status, ',')))
                    and (:visible = '' or coalesce(visible::text, 'unknown')
                        = any (string_to_array(:visible, ',')))
                    and (:open = '' or coalesce(open::text, 'unknown') = any (string_to_array(:open, ',')))
                    and (:codes = '' or code = any (string_to_array(:codes, ',')))
                    and (:radius = '' or radius_km between %2$s::real and %3$s::real)
                    and (:vendorArea = '' or %4$s)
                """.formatted(published("vendors"), number("radius", 1), number("radius", 2), area);
    }

    private static String published(String dataset) {
        return "(select id from dataset_version where dataset = '%s' and status = 'published')".formatted(dataset);
    }

    /** One end of a range such as 11-15. */
    private static String number(String parameter, int end) {
        return "nullif(split_part(:%s, '-', %d), '')::numeric".formatted(parameter, end);
    }

    /** Rows in one of the polygons, and in none of its layer that has a smaller id; found once for all rows. */
    private static String liesIn(String parameter, String table, String key) {
        return """
                %3$s in (
                    select placed.%3$s from polygon p
                    join %2$s placed on st_intersects(p.geom, placed.geom) and placed.city_id = p.city_id
                    where p.version_id = %4$s and p.city_id = :city and p.id::text = any (string_to_array(:%1$s, ','))
                        and not exists (
                            select from polygon smaller
                            where smaller.version_id = p.version_id and smaller.layer = p.layer
                                and smaller.city_id = p.city_id and smaller.id < p.id
                                and st_intersects(smaller.geom, placed.geom)))
                """.formatted(parameter, table, key, published("polygons"));
    }

    private static final String NUMBERS = """
            count(*) as orders, count(*) filter (where organic) as organic,
            count(*) filter (where not organic) as non_organic, count(distinct customer_number) as users
            """;

    private static final List<String> OF_VENDORS =
            List.of("grade", "status", "visible", "open", "codes", "radius", "vendorArea");

    private HeatOracle() {}

    /**
     * A filter of tiles.
     *
     * @param city id
     * @param query as in the address of a tile, in canonical spelling
     */
    record Filter(int city, String query) {

        static Filter of(City city) {
            return new Filter(city.id(), "city=" + city.key());
        }

        /** @param rest parameters but the city, joined by ampersands */
        static Filter of(City city, String rest) {
            return new Filter(city.id(), "city=" + city.key() + "&" + rest);
        }

        private Map<String, Object> parameters() {
            var parameters = new HashMap<String, Object>();
            Stream.concat(Stream.of("from", "to", "line", "organic", "weekday", "hours", "area"), OF_VENDORS.stream())
                    .forEach(name -> parameters.put(name, ""));
            for (String part : query.split("&")) {
                String[] nameAndValue = part.split("=", 2);
                parameters.put(nameAndValue[0], nameAndValue[1]);
            }
            boolean vendors = OF_VENDORS.stream().anyMatch(name -> !"".equals(parameters.get(name)));
            parameters.put("vendors", vendors ? "some" : "");
            parameters.put("city", city);
            return parameters;
        }
    }

    /** A square of a zoom. */
    record Square(int x, int y) implements Comparable<Square> {

        Square parent() {
            return new Square(x >> 1, y >> 1);
        }

        @Override
        public int compareTo(Square other) {
            return x != other.x ? Integer.compare(x, other.x) : Integer.compare(y, other.y);
        }
    }

    /** Numbers of a square, or of all of them. */
    record Numbers(long orders, long organic, long nonOrganic, long users) {}

    static Map<Square, Numbers> squares(int zoom, Filter filter) {
        var squares = new TreeMap<Square, Numbers>();
        TestDatabase.sql()
                .sql("select " + SQUARE + ", " + NUMBERS + COUNTED + " group by x, y")
                .param("zoom", zoom)
                .params(filter.parameters())
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

    static Numbers total(Filter filter) {
        return TestDatabase.sql()
                .sql("select " + NUMBERS + COUNTED)
                .params(filter.parameters())
                .query((row, n) -> new Numbers(
                        row.getLong("orders"),
                        row.getLong("organic"),
                        row.getLong("non_organic"),
                        row.getLong("users")))
                .single();
    }

    /** Distinct customers of every square. */
    static Map<Square, Set<Integer>> customers(int zoom, Filter filter) {
        var customers = new HashMap<Square, Set<Integer>>();
        TestDatabase.sql()
                .sql("select distinct customer_number, " + SQUARE + COUNTED + " and customer_number is not null")
                .param("zoom", zoom)
                .params(filter.parameters())
                .query(row -> {
                    customers
                            .computeIfAbsent(new Square(row.getInt("x"), row.getInt("y")), s -> new HashSet<>())
                            .add(row.getInt("customer_number"));
                });
        return customers;
    }
}
