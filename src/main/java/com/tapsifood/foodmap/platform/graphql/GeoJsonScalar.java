package com.tapsifood.foodmap.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** A geometry of an answer as the geometry object of RFC 7946. */
final class GeoJsonScalar implements Coercing<Geometry, Map<String, Object>> {

    static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar()
            .name("GeoJSON")
            .coercing(new GeoJsonScalar())
            .build();

    /** A tenth of a metre. */
    private static final double PARTS_OF_A_DEGREE = 1e6;

    @Override
    public Map<String, Object> serialize(Object value, GraphQLContext context, Locale locale) {
        return switch (value) {
            case Point point ->
                json("Point", positions(point.getCoordinateSequence()).getFirst());
            case Polygon polygon -> json("Polygon", rings(polygon));
            case MultiPolygon several -> json("MultiPolygon", polygons(several));
            default -> throw new CoercingSerializeException("not a point or polygon: " + value.getClass());
        };
    }

    private static Map<String, Object> json(String type, Object coordinates) {
        return Map.of("type", type, "coordinates", coordinates);
    }

    private static List<List<List<double[]>>> polygons(MultiPolygon several) {
        return IntStream.range(0, several.getNumGeometries())
                .mapToObj(i -> rings((Polygon) several.getGeometryN(i)))
                .toList();
    }

    private static List<List<double[]>> rings(Polygon polygon) {
        var rings = new ArrayList<List<double[]>>();
        rings.add(positions(polygon.getExteriorRing().getCoordinateSequence()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(positions(polygon.getInteriorRingN(i).getCoordinateSequence()));
        }
        return rings;
    }

    private static List<double[]> positions(CoordinateSequence sequence) {
        var positions = new ArrayList<double[]>(sequence.size());
        for (int i = 0; i < sequence.size(); i++) {
            positions.add(new double[] {rounded(sequence.getX(i)), rounded(sequence.getY(i))});
        }
        return positions;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * PARTS_OF_A_DEGREE) / PARTS_OF_A_DEGREE;
    }

    @Override
    public Geometry parseValue(Object input, GraphQLContext context, Locale locale) {
        throw new CoercingParseValueException("geometries are of answers only");
    }

    @Override
    public Geometry parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        throw new CoercingParseLiteralException("geometries are of answers only");
    }
}
