package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.coverage.raster.CoverageCounts;
import com.tapsifood.foodmap.coverage.raster.CoverageGrid;
import com.tapsifood.foodmap.coverage.raster.Disc;
import com.tapsifood.foodmap.coverage.raster.DiscCounter;
import com.tapsifood.foodmap.coverage.raster.GridBuilder;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.Metres;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.vendor.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A square city of some size full of vendors, to be counted again and again. */
public final class CoverageRounds {

    public static final int LINES = 8;
    private static final double KM_PER_DEGREE_EAST = 90.5;
    private static final double KM_PER_DEGREE_NORTH = 110.95;

    private final CoverageGrid grid;
    private final List<Disc> discs;

    private CoverageRounds(CoverageGrid grid, List<Disc> discs) {
        this.grid = grid;
        this.discs = discs;
    }

    /** @param cells of 200 m, about */
    public static CoverageRounds of(int cells, int vendors, long seed) {
        double side = Math.sqrt(cells * 0.04);
        var box = new Envelope(51.2, 51.2 + side / KM_PER_DEGREE_EAST, 35.5, 35.5 + side / KM_PER_DEGREE_NORTH);
        var area = CoverageFixtures.polygon(
                1, CoverageFixtures.TEHRAN, PolygonLayer.MARKETING_AREA, new GeometryFactory().toGeometry(box));
        CoverageGrid grid = GridBuilder.build(CoverageFixtures.TEHRAN, 200, PolygonSnapshot.of(List.of(area)));
        var random = new Random(seed);
        var discs = new ArrayList<Disc>();
        for (int i = 0; i < vendors; i++) {
            var place = new LonLat(
                    box.getMinX() + box.getWidth() * random.nextDouble(),
                    box.getMinY() + box.getHeight() * random.nextDouble());
            Metres centre = grid.zone().project(place);
            double radius = 1_000 + random.nextInt(41) * 100;
            discs.add(new Disc(centre, radius, random.nextInt(LINES), Grade.values()[random.nextInt(9)]));
        }
        return new CoverageRounds(grid, discs);
    }

    /** One of the discs. */
    public record Circle(double east, double north, double radius, int line, int grade) {}

    public List<Circle> circles() {
        return discs.stream()
                .map(d -> new Circle(
                        d.centre().east(),
                        d.centre().north(),
                        d.radius(),
                        d.line(),
                        d.grade().ordinal()))
                .toList();
    }

    public CoverageGrid grid() {
        return grid;
    }

    /** What somebody else counted. */
    public CoverageCounts counts(int[][] byLine, int[][] byGrade) {
        return new CoverageCounts(byLine, byGrade, grid.size());
    }

    /** Counts in total, by line and by grade. */
    public CoverageCounts count() {
        return DiscCounter.count(grid, discs, LINES);
    }
}
