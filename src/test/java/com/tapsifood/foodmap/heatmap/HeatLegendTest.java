package com.tapsifood.foodmap.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.heatmap.RandomOrders.Filter;
import com.tapsifood.foodmap.heatmap.RandomOrders.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeatLegendTest {

    private static final int ZOOM = HeatLegend.ANALYSIS_ZOOM;

    @Test
    void percentilesAreNearestRanks() {
        // 20 values from 1 to 20: the value of rank ceil(20 p)
        assertThat(HeatLegend.of(DoubleStream.iterate(20, v -> v - 1).limit(20).toArray()))
                .isEqualTo(new HeatLegend(20, 10.0, 15.0, 18.0, 19.0, 20.0, 20.0));
    }

    @Test
    void singleValueIsEveryPercentile() {
        assertThat(HeatLegend.of(new double[] {7})).isEqualTo(new HeatLegend(1, 7.0, 7.0, 7.0, 7.0, 7.0, 7.0));
    }

    @Test
    void nothingHasNoPercentiles() {
        assertThat(HeatLegend.of(new double[0])).isEqualTo(HeatLegend.NOTHING);
        HeatLegends withoutDays = HeatLegends.of(cells(List.of(organic(0, 1))), units(0, null));
        assertThat(withoutDays.byMetric().values()).containsOnly(HeatLegend.NOTHING);
    }

    @Test
    void everyMetricHasItsUnit() {
        // two cells of 0.25 km2 in 8 days: 2 organic and 1 not of two people, 4 organic of one
        var orders = List.of(
                organic(0, 1), organic(0, 1), paid(0, 2), organic(1, 3), organic(1, 3), organic(1, 3), organic(1, 3));
        HeatLegends legends = HeatLegends.of(cells(orders), units(8, null));
        assertThat(legends.orders()).isEqualTo(two(3 / 2.0, 4 / 2.0));
        assertThat(legends.find(HeatMetric.ORGANIC)).contains(two(2 / 2.0, 4 / 2.0));
        assertThat(legends.find(HeatMetric.NON_ORGANIC)).contains(one(1 / 2.0));
        assertThat(legends.find(HeatMetric.USERS)).contains(two(1 / 0.25, 2 / 0.25));
        assertThat(legends.find(HeatMetric.ORGANIC_SHARE)).contains(two(100 * 2 / 3.0, 100));
        assertThat(legends.find(HeatMetric.ORDERS_PER_1000)).isEmpty();
    }

    @Test
    void shareNeedsEnoughOrdersOfKnownOrigin() {
        // 2 known and 1 unknown are too few for 3; a share of 0 % counts
        var orders = List.of(
                organic(0, 1), paid(0, 1), order(0, 1, null), paid(1, 1), paid(1, 2), paid(1, 3), order(1, 1, null));
        assertThat(HeatLegends.of(cells(orders), units(1, null)).find(HeatMetric.ORGANIC_SHARE))
                .contains(one(0));
    }

    @Test
    void ordersOfResidentsNeedEnoughOfThem() {
        long first = CellKey.morton(1000, 1000);
        var orders = List.of(organic(0, 1), organic(0, 1), organic(1, 2));
        LongToDoubleFunction residents = cell -> cell == first ? 400 : 9;
        assertThat(HeatLegends.of(cells(orders), units(5, residents)).find(HeatMetric.ORDERS_PER_1000))
                .contains(one(1000.0 * 2 / (400 * 5)));
        assertThat(HeatLegends.of(cells(orders), units(5, cell -> Double.NaN)).find(HeatMetric.ORDERS_PER_1000))
                .contains(HeatLegend.NOTHING);
    }

    @Test
    void percentilesOfRandomCellsAreNearestRanks() {
        RandomOrders orders = RandomOrders.of(new Random(3), 3_000, 500, 0);
        var sorted = new ArrayList<Integer>();
        orders.countsAt(ZOOM, order -> true).values().forEach(count -> sorted.add(count.orders()));
        sorted.sort(null);
        HeatCells cells = orders.cube(1).city(ZOOM, Filter.ALL.selection());
        HeatLegend legend =
                HeatLegends.of(cells, new HeatUnits(1, 1, 30, 100, null)).orders();
        assertThat(legend.cells()).isEqualTo(sorted.size());
        assertThat(legend.p75()).isEqualTo((double) sorted.get(rank(sorted.size(), 75)));
        assertThat(legend.p95()).isEqualTo((double) sorted.get(rank(sorted.size(), 95)));
    }

    @Test
    void fullestCellsComeFirstAndEqualOnesAlongTheCurve() {
        var orders = List.of(organic(2, 1), organic(0, 1), organic(1, 1), organic(1, 2));
        List<HeatCell> top = HeatCell.top(2, cells(orders), ZOOM, units(8, null));
        assertThat(top)
                .containsExactly(
                        new HeatCell(ZOOM, 1001, 1000, 2, 2, 0, 2, 1.0),
                        new HeatCell(ZOOM, 1000, 1000, 1, 1, 0, 1, 0.5));
        assertThat(top.getFirst()
                        .bounds()
                        .contains(
                                top.getFirst().center().lon(),
                                top.getFirst().center().lat()))
                .isTrue();
    }

    /** 0-based place of the smallest value that at least this share of all does not exceed. */
    private static int rank(int size, int percent) {
        int rank = 0;
        while ((rank + 1) * 100 < size * percent) {
            rank++;
        }
        return rank;
    }

    private static HeatLegend one(double value) {
        return HeatLegend.of(new double[] {value});
    }

    private static HeatLegend two(double lower, double higher) {
        return new HeatLegend(2, lower, higher, higher, higher, higher, higher);
    }

    private static HeatUnits units(int days, @Nullable LongToDoubleFunction residents) {
        return new HeatUnits(0.25, days, 3, 100, residents);
    }

    private static HeatCells cells(List<Order> orders) {
        return new RandomOrders(orders).cube(1).city(ZOOM, Filter.ALL.selection());
    }

    private static Order organic(int cell, int customer) {
        return order(cell, customer, true);
    }

    private static Order paid(int cell, int customer) {
        return order(cell, customer, false);
    }

    /** @param cell of the analysis zoom, from west to east */
    private static Order order(int cell, int customer, @Nullable Boolean organic) {
        long finest = CellKey.morton(1000 + cell << 2, 1000 << 2);
        int day = (int) RandomOrders.FIRST_DAY.toEpochDay();
        return new Order(finest, day, 12, 1, organic, customer, 1, new int[3]);
    }
}
