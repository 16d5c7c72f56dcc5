package com.tapsifood.foodmap.refresh.file.shapefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Groups the rings of a shapefile record into polygons by which lies in which: a ring inside an even number of others
 * is a shell, inside an odd number a hole of the innermost. For records wound as the format demands this is what the
 * winding says; for the many that are wound the other way it is still right.
 */
final class NestedRings {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final List<LinearRing> rings;
    private final List<List<Integer>> around = new ArrayList<>();

    private NestedRings(List<LinearRing> rings) {
        this.rings = rings;
        for (int ring = 0; ring < rings.size(); ring++) {
            around.add(ringsAround(ring));
        }
    }

    /** @throws IllegalArgumentException when a ring has too few points */
    static Geometry assemble(List<Coordinate[]> parts) {
        var rings = new NestedRings(parts.stream().map(NestedRings::ring).toList());
        Polygon[] polygons = IntStream.range(0, parts.size())
                .filter(rings::isShell)
                .mapToObj(rings::polygon)
                .toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : GEOMETRIES.createMultiPolygon(polygons);
    }

    private static LinearRing ring(Coordinate[] points) {
        boolean closed = points.length > 0 && points[0].equals2D(points[points.length - 1]);
        int distinct = closed ? points.length - 1 : points.length;
        if (distinct < 3) {
            throw new IllegalArgumentException("a ring of " + distinct + " points");
        }
        Coordinate[] ring = Arrays.copyOf(points, distinct + 1);
        ring[distinct] = points[0].copy();
        return GEOMETRIES.createLinearRing(ring);
    }

    private Polygon polygon(int shell) {
        LinearRing[] holes = IntStream.range(0, rings.size())
                .filter(ring -> !isShell(ring) && innermostAround(ring) == shell)
                .mapToObj(rings::get)
                .toArray(LinearRing[]::new);
        return GEOMETRIES.createPolygon(rings.get(shell), holes);
    }

    private boolean isShell(int ring) {
        return around.get(ring).size() % 2 == 0;
    }

    private int innermostAround(int ring) {
        return around.get(ring).stream()
                .max(Comparator.comparingInt(outer -> around.get(outer).size()))
                .orElseThrow();
    }

    private List<Integer> ringsAround(int ring) {
        return IntStream.range(0, rings.size())
                .filter(outer -> outer != ring && contains(rings.get(outer), rings.get(ring)))
                .boxed()
                .toList();
    }

    /** Rings may touch: the first point that is not on the outer ring decides. */
    private static boolean contains(LinearRing outer, LinearRing inner) {
        if (!outer.getEnvelopeInternal().contains(inner.getEnvelopeInternal())) {
            return false;
        }
        Coordinate[] ring = outer.getCoordinates();
        return Arrays.stream(inner.getCoordinates())
                        .mapToInt(point -> PointLocation.locateInRing(point, ring))
                        .filter(location -> location != Location.BOUNDARY)
                        .findFirst()
                        .orElse(Location.EXTERIOR)
                == Location.INTERIOR;
    }
}
