package com.tapsifood.foodmap.platform.graphql;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries in WGS 84 degrees as GeoJSON objects, coordinates to about a centimetre. */
final class GeoJsonText {

    private static final double PRECISION = 1e7;

    private GeoJsonText() {}

    static Map<String, Object> of(Geometry geometry) {
        var object = new LinkedHashMap<String, Object>();
        object.put("type", geometry.getGeometryType().equals("LinearRing") ? "LineString" : geometry.getGeometryType());
        if (geometry.getGeometryType().equals("GeometryCollection")) {
            object.put("geometries", parts(geometry, GeoJsonText::of));
        } else {
            object.put("coordinates", coordinates(geometry));
        }
        return object;
    }

    private static List<?> coordinates(Geometry geometry) {
        return switch (geometry) {
            case GeometryCollection many -> parts(many, GeoJsonText::coordinates);
            case Polygon polygon -> rings(polygon);
            case Point point -> point.isEmpty() ? List.of() : position(point.getCoordinate());
            case LineString line -> positions(line);
            default -> throw new IllegalArgumentException("no GeoJSON has " + geometry.getGeometryType());
        };
    }

    private static List<?> parts(Geometry geometry, Function<Geometry, Object> part) {
        return IntStream.range(0, geometry.getNumGeometries())
                .mapToObj(i -> part.apply(geometry.getGeometryN(i)))
                .toList();
    }

    private static List<?> rings(Polygon polygon) {
        return IntStream.range(-1, polygon.getNumInteriorRing())
                .mapToObj(i -> positions(i < 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(i)))
                .toList();
    }

    private static List<?> positions(LineString line) {
        return Arrays.stream(line.getCoordinates()).map(GeoJsonText::position).toList();
    }

    private static List<Double> position(Coordinate place) {
        return List.of(rounded(place.getX()), rounded(place.getY()));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * PRECISION) / PRECISION;
    }
}
