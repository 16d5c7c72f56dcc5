package com.tapsifood.foodmap.vendor.graphql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Filters thrown by dice, each as GraphQL and as SQL that was written without a look at the compiler. */
final class RandomFilters {

    private static final List<String> GRADES =
            List.of("A_PLUS:A+", "A:A", "B:B", "C:C", "D:D", "E:E", "F:F", "UNGRADED:Ungraded");
    private static final List<String> LINES = List.of("restaurant:1", "cafe:2", "bakery:3", "pastry:4");
    private static final List<String> CITIES = List.of("tehran:2", "mashhad:1", "shiraz:5");
    private static final List<String> TEXTS = List.of("کافه", "كافه", "a", "ي", "نان", "۱", "1", "رستوران");

    private final Random dice;
    private final List<Integer> polygons;
    private final List<String> codes;
    private final Map<String, String> names;

    /** @param names of vendors by their codes; every vendor without one is missing */
    RandomFilters(Random dice, List<Integer> polygons, List<String> codes, Map<String, String> names) {
        this.dice = dice;
        this.polygons = polygons;
        this.codes = codes;
        this.names = names;
    }

    /** @param sql true or false, never null */
    record Filter(String graphql, String sql) {}

    Filter next() {
        return next(3);
    }

    private Filter next(int depth) {
        int kind = dice.nextInt(depth > 1 ? 6 : 3);
        if (kind < 3) {
            return leaf();
        }
        if (kind == 5) {
            Filter part = next(depth - 1);
            return new Filter("{not: " + part.graphql() + "}", "not (" + part.sql() + ")");
        }
        List<Filter> parts = IntStream.rangeClosed(1, 2 + dice.nextInt(2))
                .mapToObj(i -> next(depth - 1))
                .toList();
        String word = kind == 3 ? "and" : "or";
        return new Filter(
                "{" + word + ": [" + parts.stream().map(Filter::graphql).collect(Collectors.joining(", ")) + "]}",
                parts.stream().map(Filter::sql).collect(Collectors.joining(" " + word + " ", "(", ")")));
    }

    private Filter leaf() {
        List<Supplier<Filter>> leaves = List.of(
                () -> members("grade", "grade", GRADES, true),
                () -> keys("line", "business_line_id", LINES),
                () -> keys("city", "city_id", CITIES),
                this::status,
                () -> flag("visible"),
                () -> flag("open"),
                this::radius,
                this::name,
                this::codes,
                this::polygons,
                this::near,
                this::bounds,
                this::within);
        Filter leaf = leaves.get(dice.nextInt(leaves.size())).get();
        return new Filter(leaf.graphql(), "coalesce(" + leaf.sql() + ", false)");
    }

    private Filter members(String field, String column, List<String> values, boolean quoted) {
        String value = one(values);
        String name = value.substring(0, value.indexOf(':'));
        String stored = value.substring(value.indexOf(':') + 1);
        String literal = quoted ? "'" + stored + "'" : stored;
        return switch (dice.nextInt(3)) {
            case 0 -> new Filter("{%s: {in: [%s]}}".formatted(field, name), column + " in (" + literal + ")");
            case 1 -> new Filter("{%s: {eq: %s}}".formatted(field, name), column + " = " + literal);
            default -> new Filter("{%s: {not: [%s]}}".formatted(field, name), column + " is distinct from " + literal);
        };
    }

    private Filter keys(String field, String column, List<String> values) {
        return members(
                field,
                column,
                values.stream().map(v -> "\"" + v.replace(":", "\":")).toList(),
                false);
    }

    private Filter status() {
        int from = dice.nextInt(8);
        return switch (dice.nextInt(5)) {
            case 0 -> new Filter("{status: {eq: %d}}".formatted(from), "status_id = " + from);
            case 1 -> new Filter("{status: {in: [%d, 5]}}".formatted(from), "status_id in (5, " + from + ")");
            case 2 -> new Filter("{status: {known: true}}", "status_id is not null");
            case 3 -> new Filter("{status: {not: [%d]}}".formatted(from), "status_id is distinct from " + from);
            default ->
                new Filter(
                        "{status: {between: {min: %d, max: %d}}}".formatted(from, from + 2),
                        "status_id between " + from + " and " + (from + 2));
        };
    }

    private Filter flag(String column) {
        return switch (dice.nextInt(3)) {
            case 0 -> new Filter("{%s: {eq: TRUE}}".formatted(column), column);
            case 1 -> new Filter("{%s: {in: [FALSE, UNKNOWN]}}".formatted(column), column + " is not true");
            default -> new Filter("{%s: {not: [UNKNOWN]}}".formatted(column), column + " is not null");
        };
    }

    private Filter radius() {
        double from = dice.nextInt(40) / 10.0;
        return dice.nextInt(4) == 0
                ? new Filter("{radiusKm: {known: false}}", "radius_km is null")
                : new Filter(
                        "{radiusKm: {between: {min: %s, max: %s}}}".formatted(from, from + 1.5),
                        "round(radius_km::numeric, 3) between %s and %s".formatted(from, from + 1.5));
    }

    /** Texts are those that fold to what translate makes of them. */
    private Filter name() {
        String text = one(TEXTS);
        String folded = "translate('" + text + "', 'يك۱', 'یک1')";
        String code = one(List.copyOf(names.keySet()));
        String whole = names.get(code);
        String itsKey = "(select one.name_key from vendor one where one.version_id = vendor.version_id and one.code = '"
                + code + "')";
        return switch (dice.nextInt(6)) {
            case 0 -> new Filter("{name: {eq: \"%s\"}}".formatted(whole), "name_key = " + itsKey);
            case 1 -> new Filter("{name: {in: [\"%s\", \"x\"]}}".formatted(whole), "name_key = " + itsKey);
            case 2 -> new Filter("{name: {not: [\"%s\"]}}".formatted(whole), "name_key is distinct from " + itsKey);
            case 3 -> new Filter("{name: {known: true}}", "name_key is not null");
            case 4 ->
                new Filter("{name: {contains: \"%s\"}}".formatted(text), "position(" + folded + " in name_key) > 0");
            default ->
                new Filter("{name: {startsWith: \"%s\"}}".formatted(text), "starts_with(name_key, " + folded + ")");
        };
    }

    private Filter codes() {
        String code = one(codes);
        return new Filter("{codes: [\"%s\", \"nobody\"]}".formatted(code), "code in ('" + code + "', 'nobody')");
    }

    private Filter polygons() {
        int id = one(polygons);
        return new Filter(
                "{polygonIds: [%d]}".formatted(id),
                "%d in (marketing_area_id, region_id, neighbourhood_id)".formatted(id));
    }

    private Filter near() {
        double lon = 51.3 + dice.nextInt(20) / 100.0;
        double lat = 35.65 + dice.nextInt(20) / 100.0;
        int km = 1 + dice.nextInt(9);
        return new Filter(
                "{near: {lon: %s, lat: %s, km: %d}}".formatted(lon, lat, km),
                "st_distance(geom::geography, st_point(%s, %s)::geography) <= %d".formatted(lon, lat, km * 1_000));
    }

    private Filter bounds() {
        double west = 51.2 + dice.nextInt(30) / 100.0;
        double south = 35.6 + dice.nextInt(20) / 100.0;
        return new Filter(
                "{bounds: {west: %s, south: %s, east: %s, north: %s}}".formatted(west, south, west + .1, south + .07),
                "st_x(geom) between %s and %s and st_y(geom) between %s and %s"
                        .formatted(west, west + .1, south, south + .07));
    }

    private Filter within() {
        double west = 51.2 + dice.nextInt(30) / 100.0;
        String ring = "%1$s %2$s, %3$s %2$s, %1$s 35.9, %1$s %2$s".formatted(west, 35.6, west + .25);
        String json = List.of(ring.split(", ")).stream()
                .map(p -> "[" + p.replace(" ", ", ") + "]")
                .collect(Collectors.joining(", "));
        return new Filter(
                "{within: {type: \"Polygon\", coordinates: [[%s]]}}".formatted(json),
                "st_covers(st_geomfromtext('polygon((%s))', 4326), geom)"
                        .formatted(ring)
                        .toLowerCase(Locale.ROOT));
    }

    private <T> T one(List<T> values) {
        return values.get(dice.nextInt(values.size()));
    }
}
