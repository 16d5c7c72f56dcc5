package com.tapsifood.foodmap.heatmap.tiles;

import com.tapsifood.foodmap.support.TestDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL says of the orders on record, from their places alone: it shares no line of code with the cube. */
final class HeatOracle {

    /** Column and row of a place among the squares of a zoom, by the formula of the web mercator pyramid. */
    private static final String SQUARE = """
            floor((st_x(geom) + 180) / 360 * power(2, :zoom))::integer as x,
            floor((1 - ln(tan(radians(st_y(geom))) + 1 / cos(radians(st_y(geom)))) / pi()) / 2
                * power(2, :zoom))::integer as y
            """;

    private static final String COUNTED = """
            from customer_order
            where city_id = :city
                and (:from::date is null or created_at >= :from::date::timestamp at time zone 'Asia/Tehran')
                and (:to::date is null or created_at < (:to::date + 1)::timestamp at time zone 'Asia/Tehran')
                and (:lines = '' or business_line_id in (
                    select id from business_line where key = any (string_to_array(:lines, ','))))
            """;

    private static final String NUMBERS = """
            count(*) as orders, count(*) filter (where organic) as organic,
            count(*) filter (where not organic) as non_organic, count(distinct customer_number) as users
            """;

    private HeatOracle() {}

    /** A filter of tiles. */
    record Filter(
            int city,
            String cityKey,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String lines) {

        static Filter of(int city, String cityKey) {
            return new Filter(city, cityKey, null, null, "");
        }

        String query() {
            return Stream.of(
                            "city=" + cityKey,
                            from == null ? "" : "from=" + from,
                            to == null ? "" : "to=" + to,
                            lines.isEmpty() ? "" : "line=" + lines)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("&"));
        }

        private Map<String, Object> parameters() {
            var parameters = new HashMap<String, Object>();
            parameters.put("city", city);
            parameters.put("from", from == null ? null : from.toString());
            parameters.put("to", to == null ? null : to.toString());
            parameters.put("lines", lines);
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
