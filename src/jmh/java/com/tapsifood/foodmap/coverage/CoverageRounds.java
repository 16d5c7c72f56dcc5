package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.coverage.raster.CoverageCounts;
import com.tapsifood.foodmap.coverage.raster.CoverageGrid;
import com.tapsifood.foodmap.coverage.raster.Disc;
import com.tapsifood.foodmap.coverage.raster.DiscCounter;
import com.tapsifood.foodmap.coverage.raster.GridBuilder;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.Metres;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.vendor.Grade;
import com.tapsifood.foodmap.vendor.ResolvedVendors;
import com.tapsifood.foodmap.vendor.VendorFilter;
import com.tapsifood.foodmap.vendor.VendorSnapshot;
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
        return new CoverageRounds(grid, new Discs(discs, 0, 0, 0).list());
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

    /** A place in the middle of the city. */
    public LonLat middle() {
        int cell = grid.size() / 2;
        return grid.centre(grid.column(cell), grid.row(cell));
    }

    /** Counts in total, by line and by grade. */
    public CoverageCounts count() {
        return DiscCounter.count(grid, discs, LINES);
    }

    /** Counts, and how they stand to targets. */
    public CityCoverage coverage() {
        var cities = new VisibleCities(List.of(CoverageFixtures.TEHRAN));
        var vendors = new ResolvedVendors(
                VendorFilter.ALL,
                new Served.Snapshot<>(1, VendorSnapshot.EMPTY),
                cities,
                cities,
                CoverageFixtures.CATALOG);
        var targets = TargetSnapshot.of(List.of(new TargetSnapshot.Target(1, 1, 40)));
        var question = new CoverageQuestion(
                CoverageFixtures.TEHRAN,
                vendors,
                vendors,
                false,
                Reach.NOMINAL,
                grid.cellMeters(),
                new Served.Snapshot<>(1, PolygonSnapshot.EMPTY),
                new Served.Snapshot<>(1, targets),
                null,
                null);
        CoverageCounts counts = count();
        return new CityCoverage(
                question,
                grid,
                CityCoverage.Counted.of(new Discs(discs, 0, 0, 0), counts),
                TargetScores.of(grid, counts, targets, List.of(1)),
                null,
                null);
    }

    /** Seeks ten sites of 2 km, a kilometre apart, where fewest vendors reach. */
    public int sites() {
        CoverageCounts counts = count();
        return new SiteSearch(grid, cell -> 1.0 / (1 + counts.total(cell)), 2_000, 1_000)
                .find(10)
                .size();
    }
}
