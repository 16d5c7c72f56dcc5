package com.tapsifood.foodmap.refresh.demo.city;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Draws the edge of a city: its rough shape, frayed by the seed, scaled to its area. */
final class Outline {

    private static final int POINTS = 720;
    /** Waves around the city; odd and unrelated, so that no symmetry shows. */
    private static final int[] WAVES = {5, 9, 17, 31, 53};

    private Outline() {}

    static Polygon draw(DemoCity city, long seed, GeometryFactory geometries) {
        Dice dice = Dice.of(seed, "outline " + city.key());
        double[] phases = new double[WAVES.length];
        for (int i = 0; i < phases.length; i++) {
            phases[i] = dice.between(0, 2 * Math.PI);
        }
        double[] reach = new double[POINTS];
        double km2 = 0;
        for (int i = 0; i < POINTS; i++) {
            double turn = (double) i / POINTS;
            reach[i] = smooth(city.shape().reach(), turn) * fray(turn, phases);
        }
        double slice = StrictMath.sin(2 * Math.PI / POINTS) / 2;
        for (int i = 0; i < POINTS; i++) {
            km2 += slice * reach[i] * reach[(i + 1) % POINTS];
        }
        double scale = Math.sqrt(city.shape().km2() / km2);
        var ring = new Coordinate[POINTS + 1];
        for (int i = 0; i < POINTS; i++) {
            double angle = 2 * Math.PI * i / POINTS;
            double r = reach[i] * scale;
            ring[i] = Grid.snap(city.toDegrees(r * StrictMath.cos(angle), r * StrictMath.sin(angle)));
        }
        ring[POINTS] = ring[0].copy();
        return geometries.createPolygon(ring);
    }

    private static double fray(double turn, double[] phases) {
        double sum = 1;
        for (int i = 0; i < WAVES.length; i++) {
            sum += 0.3 / WAVES[i] * StrictMath.sin(2 * Math.PI * turn * WAVES[i] + phases[i]);
        }
        return sum;
    }

    /** Catmull-Rom curve through the given distances, closed. */
    private static double smooth(List<Double> reach, double turn) {
        int n = reach.size();
        double place = turn * n;
        int i = (int) place;
        double t = place - i;
        double before = reach.get((i + n - 1) % n);
        double from = reach.get(i % n);
        double to = reach.get((i + 1) % n);
        double after = reach.get((i + 2) % n);
        return from
                + 0.5
                        * t
                        * (to
                                - before
                                + t
                                        * (2 * before
                                                - 5 * from
                                                + 4 * to
                                                - after
                                                + t * (3 * (from - to) + after - before)));
    }
}
