package com.tapsifood.foodmap.coverage.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.coverage.CoverageFixtures;
import com.tapsifood.foodmap.geo.Metres;
import com.tapsifood.foodmap.vendor.Grade;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class DiscCounterTest {

    private static final City CITY = CoverageFixtures.TEHRAN;
    /** With a gap, so that rows have squares that are no cells. */
    private static final CoverageGrid GRID = GridBuilder.build(
            CITY,
            200,
            CoverageGridTest.areas(
                    new Envelope(51.30, 51.33, 35.70, 35.75),
                    new Envelope(51.36, 51.40, 35.69, 35.73),
                    new Envelope(51.34, 51.41, 35.78, 35.80)));

    private static final int LINES = 5;

    private static final Random RANDOM = new Random(5);

    @RepeatedTest(20)
    void countsEqualThoseOfEveryPair() {
        List<Disc> discs = discs();
        CoverageCounts counts = DiscCounter.count(GRID, discs, LINES);
        for (int cell = 0; cell < GRID.size(); cell++) {
            double east = GRID.centreEast(cell);
            double north = GRID.centreNorth(cell);
            var reaching = discs.stream().filter(disc -> disc.has(east, north)).toList();
            assertThat(counts.total(cell)).isEqualTo(reaching.size());
            assertThat(counts.ofLine(cell, 2)).isEqualTo((int)
                    reaching.stream().filter(d -> d.line() == 2).count());
            assertThat(counts.ofGrade(cell, Grade.B)).isEqualTo((int)
                    reaching.stream().filter(d -> d.grade() == Grade.B).count());
        }
    }

    private List<Disc> discs() {
        return CoverageFixtures.vendors(CITY, 3_000, RANDOM).stream()
                .filter(vendor -> vendor.place() != null)
                .map(vendor -> new Disc(
                        GRID.zone().project(Objects.requireNonNull(vendor.place())),
                        500 + RANDOM.nextInt(8_000),
                        RANDOM.nextInt(LINES),
                        vendor.grade()))
                .toList();
    }

    @Test
    void edgeOfADiscIsWithinIt() {
        int cell = GRID.size() / 3;
        var centre = new Metres(GRID.centreEast(cell), GRID.centreNorth(cell));
        // 600, 800 and 1000 metres: a centre that is exactly on the edge
        int onEdge = GRID.find(GRID.column(cell) + 3, GRID.row(cell) + 4);
        int above = GRID.find(GRID.column(cell), GRID.row(cell) + 5);
        assertThat(onEdge).isNotNegative();
        assertThat(above).isNotNegative();
        assertThat(count(centre, 1000).total(onEdge)).isOne();
        assertThat(count(centre, 1000).total(above)).isOne();
        assertThat(count(centre, Math.nextDown(1000)).total(onEdge)).isZero();
        assertThat(count(centre, Math.nextDown(1000)).total(above)).isZero();
    }

    @Test
    void cellsThatNobodyReachesAreThereWithZero() {
        CoverageCounts counts = count(new Metres(0, 0), 15_000);
        assertThat(counts.cells()).isEqualTo(GRID.size());
        assertThat(counts.total(0)).isZero();
    }

    private static CoverageCounts count(Metres centre, double radius) {
        return DiscCounter.count(GRID, List.of(new Disc(centre, radius, 1, Grade.A)), LINES);
    }
}
