package com.tapsifood.foodmap.polygon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds the polygon of one layer that a place lies in: at most one. On a shared border, or where polygons overlap, the
 * one with the smallest id has it. Not for several threads.
 */
public final class PolygonLocator {

    /** Answer for a place in no polygon. */
    public static final int NONE = 0;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final STRtree index = new STRtree();

    private record Area(int id, PreparedGeometry prepared, IndexedPointInAreaLocator locator) {
        boolean has(Coordinate place) {
            return locator.locate(place) != Location.EXTERIOR;
        }
    }

    /** The polygons that share a rectangle with anything: one that has all of it, or those that need a closer look. */
    public static final class Candidates {
        private final List<Area> areas;
        private final int certain;

        private Candidates(List<Area> areas, int certain) {
            this.areas = areas;
            this.certain = certain;
        }

        public int locate(double lon, double lat) {
            if (certain != NONE || areas.isEmpty()) {
                return certain;
            }
            var place = new Coordinate(lon, lat);
            for (Area area : areas) {
                if (area.has(place)) {
                    return area.id();
                }
            }
            return NONE;
        }
    }

    /** @param polygons of one city and one layer */
    public PolygonLocator(Collection<Polygon> polygons) {
        for (Polygon polygon : polygons) {
            Geometry geometry = polygon.geometry();
            index.insert(
                    geometry.getEnvelopeInternal(),
                    new Area(
                            polygon.id(),
                            PreparedGeometryFactory.prepare(geometry),
                            new IndexedPointInAreaLocator(geometry)));
        }
        index.build();
    }

    public int locate(double lon, double lat) {
        return new Candidates(areasIn(new Envelope(lon, lon, lat, lat)), NONE).locate(lon, lat);
    }

    /** For many places in one small rectangle: most rectangles lie in one polygon whole. */
    public Candidates candidates(Envelope rectangle) {
        List<Area> near = areasIn(rectangle);
        if (near.isEmpty()) {
            return new Candidates(near, NONE);
        }
        Geometry box = GEOMETRIES.toGeometry(rectangle);
        boolean first = near.getFirst().prepared().containsProperly(box);
        return new Candidates(near, first ? near.getFirst().id() : NONE);
    }

    private List<Area> areasIn(Envelope rectangle) {
        var near = new ArrayList<Area>();
        for (Object area : index.query(rectangle)) {
            near.add((Area) area);
        }
        near.sort(Comparator.comparingInt(Area::id));
        return near;
    }
}
