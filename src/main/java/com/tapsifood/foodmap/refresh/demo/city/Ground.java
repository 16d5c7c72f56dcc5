package com.tapsifood.foodmap.refresh.demo.city;

import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * Where business can take place: inside the marketing areas, more on some blocks than on others. Most questions are
 * answered by a raster of about 100 m; only places on squares that an edge crosses are compared with the polygons.
 */
public final class Ground {

    private static final int TRIES = 24;

    private final Raster raster;
    private final Envelope[] boxes;
    private final IndexedPointInAreaLocator[] shapes;
    private final byte[] fabric;
    private final long anchor;

    public Ground(List<Geometry> areas, Dice dice) {
        this.raster = Raster.of(areas);
        this.boxes = areas.stream().map(Geometry::getEnvelopeInternal).toArray(Envelope[]::new);
        this.shapes = areas.stream().map(IndexedPointInAreaLocator::new).toArray(IndexedPointInAreaLocator[]::new);
        this.fabric = Fabric.weave(raster, dice);
        this.anchor = anchor(areas);
    }

    /** Strictly inside some area. */
    boolean contains(int lon, int lat) {
        return switch (raster.state(raster.cell(lon, lat))) {
            case Raster.OUTSIDE -> false;
            case Raster.INSIDE -> true;
            default -> isInside(lon, lat);
        };
    }

    /** Whether a candidate may stay: inside, and the block is as built up as chance demands. */
    boolean accepts(int lon, int lat, Dice dice) {
        int cell = raster.cell(lon, lat);
        if (cell < 0 || (dice.next() & 0xFF) >= (fabric[cell] & 0xFF)) {
            return false;
        }
        return raster.state(cell) == Raster.INSIDE || isInside(lon, lat);
    }

    /** A place anywhere inside, by area. */
    long anywhere(Dice dice) {
        for (int i = 0; i < TRIES; i++) {
            long place = raster.placeIn(raster.land()[dice.below(raster.land().length)], dice);
            if (accepts(Micro.lon(place), Micro.lat(place), dice)) {
                return place;
            }
        }
        return anchor;
    }

    public Envelope envelope() {
        var all = new Envelope();
        for (Envelope box : boxes) {
            all.expandToInclude(box);
        }
        return all;
    }

    /** Square kilometres, roughly: squares of the raster that are land. */
    double km2(double kmPerLon, double kmPerLat) {
        return raster.land().length * raster.squareDegrees() * kmPerLon * kmPerLat;
    }

    private boolean isInside(int lon, int lat) {
        double x = lon / Micro.PER_DEGREE;
        double y = lat / Micro.PER_DEGREE;
        var place = new Coordinate(x, y);
        for (int i = 0; i < boxes.length; i++) {
            if (boxes[i].contains(x, y) && shapes[i].locate(place) == Location.INTERIOR) {
                return true;
            }
        }
        return false;
    }

    private long anchor(List<Geometry> areas) {
        for (Geometry area : areas) {
            Coordinate inside = area.getInteriorPoint().getCoordinate();
            int lon = Micro.of(inside.x);
            int lat = Micro.of(inside.y);
            if (contains(lon, lat)) {
                return Micro.of(lon, lat);
            }
        }
        throw new IllegalArgumentException("no room for anybody in " + areas.size() + " marketing areas");
    }
}
