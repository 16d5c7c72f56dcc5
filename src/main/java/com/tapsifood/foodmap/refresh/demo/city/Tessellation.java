package com.tapsifood.foodmap.refresh.demo.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Cuts a city into polygons without gaps and overlaps: a Voronoi diagram of spread seeds, small cells in the centre,
 * its straight edges bent by one smooth map of the plane onto itself. Bending all cells by the same map keeps
 * neighbours together.
 */
final class Tessellation {

    private static final int TRIES_PER_SEED = 24;
    private static final double STEP_KM = 0.15;
    private static final double MARGIN_KM = 6;

    /**
     * One cell.
     *
     * @param xKm place of its seed east of the city's centre
     * @param yKm place of its seed north of the city's centre
     */
    record Cell(double xKm, double yKm, Geometry geometry) {}

    private final DemoCity city;
    private final Polygon outline;
    private final GeometryFactory geometries;
    private final Dice dice;
    private final double[] phases = new double[4];

    Tessellation(DemoCity city, Polygon outline, Dice dice) {
        this.city = city;
        this.outline = outline;
        this.geometries = outline.getFactory();
        this.dice = dice;
        for (int i = 0; i < phases.length; i++) {
            phases[i] = dice.between(0, 2 * Math.PI);
        }
    }

    /** The cells, from north to south. */
    List<Cell> cut(int pieces) {
        List<Coordinate> seeds = spread(pieces);
        var voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(seeds);
        voronoi.setClipEnvelope(boxKm(MARGIN_KM));
        Geometry diagram = voronoi.getDiagram(geometries);
        Map<Coordinate, Geometry> bySeed = new HashMap<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            bySeed.put((Coordinate) cell.getUserData(), cell);
        }
        var cells = new ArrayList<Cell>(pieces);
        for (Coordinate seed : seeds) {
            Geometry straight = bySeed.get(seed);
            if (straight != null) {
                cells.add(new Cell(seed.x, seed.y, clip(bend(straight))));
            }
        }
        cells.sort(Comparator.comparingDouble(Cell::yKm).reversed());
        return cells;
    }

    /** Places spread over the city, each far from the others for how crowded it is there (Mitchell's candidates). */
    List<Coordinate> spread(int places) {
        var inside = new IndexedPointInAreaLocator(outline);
        Envelope box = boxKm(0);
        var chosen = new ArrayList<Coordinate>(places);
        while (chosen.size() < places) {
            Coordinate best = null;
            double farthest = -1;
            for (int i = 0; i < TRIES_PER_SEED; ) {
                var candidate = new Coordinate(
                        dice.between(box.getMinX(), box.getMaxX()), dice.between(box.getMinY(), box.getMaxY()));
                if (inside.locate(bend(candidate)) != Location.INTERIOR) {
                    continue;
                }
                double distance = loneliness(candidate, chosen);
                if (distance > farthest) {
                    farthest = distance;
                    best = candidate;
                }
                i++;
            }
            chosen.add(Objects.requireNonNull(best));
        }
        return chosen;
    }

    private double loneliness(Coordinate candidate, List<Coordinate> chosen) {
        double nearest2 = 1e6;
        for (Coordinate other : chosen) {
            double dx = candidate.x - other.x;
            double dy = candidate.y - other.y;
            nearest2 = Math.min(nearest2, dx * dx + dy * dy);
        }
        return nearest2 * city.crowding(candidate.x, candidate.y);
    }

    private Envelope boxKm(double margin) {
        Envelope degrees = outline.getEnvelopeInternal();
        return new Envelope(
                (degrees.getMinX() - city.centreLon()) * city.kmPerLon() - margin,
                (degrees.getMaxX() - city.centreLon()) * city.kmPerLon() + margin,
                (degrees.getMinY() - city.centreLat()) * city.kmPerLat() - margin,
                (degrees.getMaxY() - city.centreLat()) * city.kmPerLat() + margin);
    }

    private Polygon bend(Geometry straight) {
        Coordinate[] corners = Densifier.densify(straight, STEP_KM).getCoordinates();
        var ring = new Coordinate[corners.length];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = Grid.snap(bend(corners[i]));
        }
        return geometries.createPolygon(ring);
    }

    /** Kilometres to bent degrees. The slopes of the waves stay below 1 together, so the map never folds. */
    private Coordinate bend(Coordinate km) {
        double wide = 2 * Math.PI / 5.5;
        double narrow = 2 * Math.PI / 1.3;
        double dx = 0.30 * StrictMath.sin(wide * km.y + phases[0]) + 0.05 * StrictMath.sin(narrow * km.y + phases[1]);
        double dy = 0.30 * StrictMath.sin(wide * km.x + phases[2]) + 0.05 * StrictMath.sin(narrow * km.x + phases[3]);
        return city.toDegrees(km.x + dx, km.y + dy);
    }

    private Geometry clip(Polygon cell) {
        var overlay = new OverlayNG(cell, outline, Grid.PRECISION, OverlayNG.INTERSECTION);
        overlay.setStrictMode(true);
        return overlay.getResult().norm();
    }
}
