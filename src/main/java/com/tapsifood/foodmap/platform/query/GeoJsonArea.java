package com.tapsifood.foodmap.platform.query;

import com.tapsifood.foodmap.platform.InvalidParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Reads the polygon or multipolygon that a caller drew, with suspicion: its corners are counted before anything is
 * computed of it, and one that crosses itself is refused, because nobody could say what is inside.
 */
final class GeoJsonArea {

    /** Far more than a hand draws or a district has. */
    static final int MOST_CORNERS = 5_000;

    private static final int FEWEST_CORNERS = 4;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private int corners;

    private GeoJsonArea() {}

    /** @throws InvalidParameter of the field geometry, saying what is wrong with it and where */
    static Geometry parse(Map<String, ?> geoJson) {
        Object coordinates = geoJson.get("coordinates");
        var reader = new GeoJsonArea();
        Geometry area = switch (String.valueOf(geoJson.get("type"))) {
            case "Polygon" -> reader.polygon(coordinates);
            case "MultiPolygon" ->
                GEOMETRIES.createMultiPolygon(
                        list(coordinates).stream().map(reader::polygon).toArray(Polygon[]::new));
            default ->
                throw invalid("expected the type Polygon or MultiPolygon, not "
                        + InvalidParameter.quoted(String.valueOf(geoJson.get("type"))));
        };
        var fault = new IsValidOp(area).getValidationError();
        if (fault != null) {
            Coordinate at = fault.getCoordinate();
            throw invalid(fault.getMessage() + " at " + at.getX() + ", " + at.getY());
        }
        if (area.isEmpty()) {
            throw invalid("expected an area, not an empty one");
        }
        return area;
    }

    private Polygon polygon(@Nullable Object rings) {
        List<LinearRing> read = list(rings).stream().map(this::ring).toList();
        if (read.isEmpty()) {
            throw invalid("a polygon needs a ring");
        }
        return GEOMETRIES.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(@Nullable Object positions) {
        List<?> places = list(positions);
        corners += places.size();
        if (corners > MOST_CORNERS) {
            throw invalid("expected at most " + MOST_CORNERS + " corners");
        }
        var ring = new ArrayList<Coordinate>(places.size());
        places.forEach(place -> ring.add(position(place)));
        if (ring.size() < FEWEST_CORNERS || !ring.getFirst().equals2D(ring.getLast())) {
            throw invalid("a ring needs " + FEWEST_CORNERS + " or more corners, the last the same as the first");
        }
        return GEOMETRIES.createLinearRing(ring.toArray(Coordinate[]::new));
    }

    private static Coordinate position(@Nullable Object place) {
        List<?> numbers = list(place);
        if (numbers.size() < 2 || numbers.size() > 3) {
            throw invalid("a corner is a longitude and a latitude");
        }
        return new Coordinate(degrees(numbers.get(0), 180), degrees(numbers.get(1), 90));
    }

    private static double degrees(@Nullable Object value, int most) {
        double degrees = value instanceof Number number ? number.doubleValue() : Double.NaN;
        if (!(Math.abs(degrees) <= most)) {
            throw invalid("expected degrees from -" + most + " to " + most + ", longitude first, not "
                    + InvalidParameter.shortened(Objects.toString(value)));
        }
        return degrees;
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw invalid("coordinates are lists of lists");
    }

    private static InvalidParameter invalid(String message) {
        return new InvalidParameter("geometry", message);
    }
}
