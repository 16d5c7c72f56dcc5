package com.tapsifood.foodmap.refresh.demo.city;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;

/** Squares over some areas, each known to be outside all, inside one, or crossed by an edge. */
final class Raster {

    static final byte OUTSIDE = 0;
    static final byte INSIDE = 1;
    static final byte EDGE = 2;

    /** About 100 m at the latitudes of Iran. */
    private static final int STEP_LON = 1100;

    private static final int STEP_LAT = 900;
    private static final int MOST_CELLS = 4_000_000;

    private final int west;
    private final int south;
    private final int stepLon;
    private final int stepLat;
    private final int columns;
    private final int rows;
    private final byte[] states;
    private final int[] land;

    private Raster(Envelope box, List<Geometry> areas) {
        double cells = box.getWidth() * Micro.PER_DEGREE / STEP_LON * (box.getHeight() * Micro.PER_DEGREE / STEP_LAT);
        int coarser = (int) Math.max(1, Math.ceil(Math.sqrt(cells / MOST_CELLS)));
        this.stepLon = STEP_LON * coarser;
        this.stepLat = STEP_LAT * coarser;
        this.west = Micro.of(box.getMinX()) - stepLon;
        this.south = Micro.of(box.getMinY()) - stepLat;
        this.columns = (Micro.of(box.getMaxX()) - west) / stepLon + 2;
        this.rows = (Micro.of(box.getMaxY()) - south) / stepLat + 2;
        this.states = new byte[columns * rows];
        areas.forEach(this::paint);
        this.land = IntStream.range(0, states.length)
                .filter(cell -> states[cell] != OUTSIDE)
                .toArray();
    }

    static Raster of(List<Geometry> areas) {
        var box = new Envelope();
        areas.forEach(area -> box.expandToInclude(area.getEnvelopeInternal()));
        return new Raster(box, areas);
    }

    /** The square of a place; -1 beyond the raster. */
    int cell(int lon, int lat) {
        int x = lon - west;
        int y = lat - south;
        if (x < 0 || y < 0) {
            return -1;
        }
        int column = x / stepLon;
        int row = y / stepLat;
        return column < columns && row < rows ? row * columns + column : -1;
    }

    byte state(int cell) {
        return cell < 0 ? OUTSIDE : states[cell];
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** All squares that are not outside. */
    int[] land() {
        return land;
    }

    double squareDegrees() {
        return stepLon / Micro.PER_DEGREE * (stepLat / Micro.PER_DEGREE);
    }

    long placeIn(int cell, Dice dice) {
        int lon = west + cell % columns * stepLon + dice.below(stepLon);
        int lat = south + cell / columns * stepLat + dice.below(stepLat);
        return Micro.of(lon, lat);
    }

    private void paint(Geometry area) {
        var edges = new BitSet(states.length);
        GeometryComponentFilter mark = part -> {
            if (part instanceof LineString ring) {
                markAlong(ring.getCoordinates(), edges);
            }
        };
        area.apply(mark);
        edges.stream().filter(cell -> states[cell] == OUTSIDE).forEach(cell -> states[cell] = EDGE);
        fill(area, edges);
    }

    /** Between two edges the state of a line of squares cannot change, so one question answers for all of them. */
    private void fill(Geometry area, BitSet edges) {
        var shape = new IndexedPointInAreaLocator(area);
        Envelope box = area.getEnvelopeInternal();
        int first = Math.max(0, (Micro.of(box.getMinY()) - south) / stepLat);
        int last = Math.min(rows - 1, (Micro.of(box.getMaxY()) - south) / stepLat);
        for (int row = first; row <= last; row++) {
            int end = (row + 1) * columns;
            int cell = edges.nextSetBit(row * columns);
            while (cell >= 0 && cell < end) {
                int from = edges.nextClearBit(cell);
                int next = edges.nextSetBit(from);
                int to = next < 0 ? end : Math.min(next, end);
                if (from < to && next >= 0 && next < end && shape.locate(middle(from)) == Location.INTERIOR) {
                    Arrays.fill(states, from, to, INSIDE);
                }
                cell = next;
            }
        }
    }

    private Coordinate middle(int cell) {
        return new Coordinate(
                (west + (cell % columns + 0.5) * stepLon) / Micro.PER_DEGREE,
                (south + (cell / columns + 0.5) * stepLat) / Micro.PER_DEGREE);
    }

    /** Steps of half a square, each marking all squares within a quarter: no square that the line touches is missed. */
    private void markAlong(Coordinate[] line, BitSet edges) {
        for (int i = 1; i < line.length; i++) {
            double x = line[i - 1].x * Micro.PER_DEGREE - west;
            double y = line[i - 1].y * Micro.PER_DEGREE - south;
            double dx = line[i].x * Micro.PER_DEGREE - west - x;
            double dy = line[i].y * Micro.PER_DEGREE - south - y;
            int steps = (int) Math.ceil(2 * Math.max(Math.abs(dx) / stepLon, Math.abs(dy) / stepLat)) + 1;
            for (int step = 0; step <= steps; step++) {
                markAround(x + dx * step / steps, y + dy * step / steps, edges);
            }
        }
    }

    private void markAround(double x, double y, BitSet edges) {
        int left = (int) (x / stepLon - 0.26);
        int right = (int) (x / stepLon + 0.26);
        int low = (int) (y / stepLat - 0.26);
        int high = (int) (y / stepLat + 0.26);
        edges.set(low * columns + left);
        edges.set(low * columns + right);
        edges.set(high * columns + left);
        edges.set(high * columns + right);
    }
}
