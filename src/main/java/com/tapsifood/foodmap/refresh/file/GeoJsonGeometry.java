package com.tapsifood.foodmap.refresh.file;

import com.tapsifood.foodmap.refresh.file.source.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** The geometry of a GeoJSON feature. */
final class GeoJsonGeometry {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private GeoJsonGeometry() {}

    static Shape read(JsonNode geometry, int srid) {
        if (!geometry.isObject()) {
            return Shape.bad("geometry: there is none");
        }
        JsonNode coordinates = geometry.path("coordinates");
        try {
            Shape shape = switch (geometry.path("type").asString("")) {
                case "Polygon" -> Shape.of(polygon(coordinates), srid);
                case "MultiPolygon" -> Shape.of(GEOMETRIES.createMultiPolygon(polygons(coordinates)), srid);
                case String other -> Shape.bad("a " + other + " is not a polygon");
            };
            return shape.problem() == null ? shape : Shape.bad("geometry: " + shape.problem());
        } catch (IllegalArgumentException e) {
            return Shape.bad("geometry: " + e.getMessage());
        }
    }

    private static Polygon[] polygons(JsonNode coordinates) {
        return listOf(coordinates, GeoJsonGeometry::polygon).toArray(Polygon[]::new);
    }

    private static Polygon polygon(JsonNode coordinates) {
        List<LinearRing> rings = listOf(coordinates, GeoJsonGeometry::ring);
        if (rings.isEmpty()) {
            return GEOMETRIES.createPolygon();
        }
        LinearRing[] holes = rings.stream().skip(1).toArray(LinearRing[]::new);
        return GEOMETRIES.createPolygon(rings.getFirst(), holes);
    }

    private static LinearRing ring(JsonNode coordinates) {
        return GEOMETRIES.createLinearRing(
                listOf(coordinates, GeoJsonGeometry::position).toArray(Coordinate[]::new));
    }

    /** Longitude and latitude; the height, if any, is not read. */
    private static Coordinate position(JsonNode node) {
        if (!node.path(0).isNumber() || !node.path(1).isNumber()) {
            throw new IllegalArgumentException("not a position: " + node);
        }
        return new CoordinateXY(node.path(0).doubleValue(), node.path(1).doubleValue());
    }

    private static <T> List<T> listOf(JsonNode array, Function<JsonNode, T> element) {
        if (!array.isArray()) {
            throw new IllegalArgumentException("coordinates are not nested as they should be: " + array);
        }
        List<T> list = new ArrayList<>(array.size());
        for (JsonNode node : array) {
            list.add(element.apply(node));
        }
        return list;
    }
}
