package com.tapsifood.foodmap.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.coverage.raster.CoverageCounts;
import com.tapsifood.foodmap.coverage.raster.CoverageGrid;
import com.tapsifood.foodmap.geo.UtmZone;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.vendor.Grade;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two rows of ten cells, checked by hand: five in area 1, three in area 2, two in area 3. */
class TargetScoresTest {

    private static final int CAFE = 2;
    private static final int BAKERY = 3;

    private static final int[] AREAS = {1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3};
    private static final int[] CAFES = {0, 1, 2, 3, 4, 0, 5, 9, 4, 0, 5, 6, 8, 4, 1, 10, 12, 13, 7, 1};
    private static final int[] BAKERIES = {0, 0, 1, 2, 3, 1, 1, 1, 9, 0, 2, 1, 0, 4, 2, 0, 0, 0, 2, 2};

    private static final CoverageGrid GRID = new CoverageGrid(
            CoverageFixtures.TEHRAN,
            200,
            UtmZone.of(32639),
            IntStream.range(0, 20).map(i -> i % 10).toArray(),
            IntStream.range(0, 20).map(i -> i / 10).toArray(),
            Map.of(
                    PolygonLayer.MARKETING_AREA, AREAS,
                    PolygonLayer.REGION, new int[20],
                    PolygonLayer.NEIGHBOURHOOD, new int[20]));

    private static final int[] NONE = CoverageCounts.NONE;
    private static final CoverageCounts COUNTS =
            new CoverageCounts(new int[][] {NONE, NONE, CAFES, BAKERIES, NONE}, new int[Grade.values().length][0], 20);

    private static final TargetSnapshot TARGETS = TargetSnapshot.of(List.of(
            new TargetSnapshot.Target(1, CAFE, 4),
            new TargetSnapshot.Target(1, BAKERY, 2),
            new TargetSnapshot.Target(2, CAFE, 10),
            new TargetSnapshot.Target(3, CAFE, 0)));

    private static final double NO = Double.NaN;

    private static double[] ratios(List<Integer> lines) {
        var scores = TargetScores.of(GRID, COUNTS, TARGETS, lines);
        return IntStream.range(0, 20).mapToDouble(scores::ratio).toArray();
    }

    private static int[] gaps(List<Integer> lines) {
        var scores = TargetScores.of(GRID, COUNTS, TARGETS, lines);
        return IntStream.range(0, 20).map(scores::gap).toArray();
    }

    @Test
    void ratioOfALineIsVendorsByTarget() {
        assertThat(ratios(List.of(CAFE)))
                .containsExactly(
                        0, 0.25, 0.5, 0.75, 1, 0, 0.5, 0.9, NO, NO, 1.25, 1.5, 2, 1, 0.25, 1, 1.2, 1.3, NO, NO);
        assertThat(gaps(List.of(CAFE))).containsExactly(4, 3, 2, 1, 0, 10, 5, 1, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0);
    }

    @Test
    void surplusOfALineMakesUpForNoOther() {
        double[] composite = ratios(List.of(CAFE, BAKERY));
        // of 6 wanted: no cafe and no bakery, all cafes and two of three bakeries, all cafes and one bakery, no bakery
        assertThat(composite[0]).isZero();
        assertThat(composite[4]).isEqualTo(1);
        assertThat(composite[11]).isEqualTo(5 / 6.0);
        assertThat(composite[12]).isEqualTo(4 / 6.0);
        assertThat(composite[17]).isEqualTo(1);
        assertThat(gaps(List.of(CAFE, BAKERY))[12]).isEqualTo(2);
        assertThat(ratios(List.of())).containsExactly(composite);
    }

    @Test
    void lineWithoutTargetHasNoRatio() {
        assertThat(ratios(List.of(4))).containsOnly(NO);
        assertThat(ratios(List.of(BAKERY))[5]).isNaN();
    }

    @Test
    void ratiosAreClassedByTheirBreaks() {
        assertThat(IntStream.of(0, 1, 19, 20, 40, 60, 80, 99, 100, 119, 120, 900)
                        .map(percent -> CoverageScale.ofRatio(percent / 100.0)))
                .containsExactly(0, 1, 1, 2, 3, 4, 5, 5, 6, 6, 7, 7);
        assertThat(IntStream.of(0, 1, 3, 4, 6, 7, 9, 10, 15, 16, 20, 21).map(CoverageScale::ofCount))
                .containsExactly(0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6);
    }
}
