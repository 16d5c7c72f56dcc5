package com.tapsifood.foodmap.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tapsifood.foodmap.heatmap.RandomOrders.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeatLegendTest {

    @Test
    void percentilesAreNearestRanks() {
        // 20 cells with 1 to 20 orders: the value of rank ceil(20 p)
        HeatLegend legend = HeatLegend.of(cells(20), 1, 1);
        assertThat(legend).isEqualTo(new HeatLegend(20, 10.0, 15.0, 18.0, 19.0, 20.0, 20.0));
    }

    @Test
    void unitIsOrdersPerSquareKilometreAndDay() {
        HeatLegend legend = HeatLegend.of(cells(100), 0.25, 8);
        assertThat(legend.p50()).isCloseTo(50 / (0.25 * 8), within(1e-12));
        assertThat(legend.p99()).isCloseTo(99 / (0.25 * 8), within(1e-12));
        assertThat(legend.max()).isCloseTo(100 / (0.25 * 8), within(1e-12));
    }

    @Test
    void singleCellIsEveryPercentile() {
        assertThat(HeatLegend.of(cells(1), 1, 1)).isEqualTo(new HeatLegend(1, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0));
    }

    @Test
    void nothingHasNoPercentiles() {
        assertThat(HeatLegend.of(cells(0), 1, 1)).isEqualTo(HeatLegend.NOTHING);
        assertThat(HeatLegend.of(cells(3), 1, 0)).isEqualTo(HeatLegend.NOTHING);
    }

    @Test
    void percentilesOfRandomCellsAreNearestRanks() {
        RandomOrders orders = RandomOrders.of(new Random(3), 3_000, 500, 0);
        var sorted = new ArrayList<Integer>();
        orders.countsAt(HeatLegend.ANALYSIS_ZOOM, order -> true).values().forEach(count -> sorted.add(count.orders()));
        sorted.sort(null);
        HeatCells cells = orders.cube(1).city(HeatLegend.ANALYSIS_ZOOM, Filter.ALL.selection());
        HeatLegend legend = HeatLegend.of(cells, 1, 1);
        assertThat(legend.cells()).isEqualTo(sorted.size());
        assertThat(legend.p75()).isEqualTo((double) sorted.get(rank(sorted.size(), 75)));
        assertThat(legend.p95()).isEqualTo((double) sorted.get(rank(sorted.size(), 95)));
    }

    /** 0-based place of the smallest value that at least this share of all does not exceed. */
    private static int rank(int size, int percent) {
        int rank = 0;
        while ((rank + 1) * 100 < size * percent) {
            rank++;
        }
        return rank;
    }

    /** Cells with 1, 2, 3 ... orders. */
    private static HeatCells cells(int count) {
        var builder = new HeatSegmentBuilder();
        for (int cell = 0; cell < count; cell++) {
            for (int order = 0; order <= cell; order++) {
                builder.add(new HeatSegmentBuilder.Row(cell, 20_000, 12, (byte) 0, 0, 1, new int[3]));
            }
        }
        HeatSegment segment = builder.build(0, 1, false, 0);
        return HeatCube.of(List.of(segment)).city(18, OrderSelection.ALL);
    }
}
