package com.tapsifood.foodmap.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.TileCoord;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeatSquareTest {

    private static final RandomOrders SOME = RandomOrders.of(new Random(21), 3_000, 400, 0.1);

    @Test
    void everyLevelHasEveryOrder() {
        for (HeatSegment segment : SOME.segments(5)) {
            HeatSquare square = HeatSquare.of(segment);
            for (int zoom = HeatSquare.COARSEST; zoom <= CellKey.FINEST; zoom++) {
                HeatLevel level = square.level(zoom);
                assertThat(level.zoom()).isEqualTo(zoom);
                assertThat(level.time()).hasSize(segment.rows());
                assertThat(level.firstRow()[level.firstRow().length - 1]).isEqualTo(segment.rows());
            }
        }
    }

    @Test
    void runsAreSortedByTime() {
        for (HeatSegment segment : SOME.segments(1)) {
            HeatLevel level = HeatSquare.of(segment).level(16);
            for (int run = 1; run < level.firstRow().length; run++) {
                for (int row = level.firstRow()[run - 1] + 1; row < level.firstRow()[run]; row++) {
                    assertThat(level.time()[row]).isGreaterThanOrEqualTo(level.time()[row - 1]);
                }
            }
        }
    }

    @Test
    void moreCustomersThanABlockCanNumberAreCountedOnce() {
        int customers = 150_000;
        var builder = new HeatSegmentBuilder();
        for (int customer = 0; customer <= customers; customer++) {
            for (int order = 0; order < 1 + customer % 2; order++) {
                builder.add(new HeatSegmentBuilder.Row(
                        77, 20_000 + order, 12, (byte) (4 + order), customer, 1, new int[3]));
            }
        }
        HeatCube cube = HeatCube.of(List.of(builder.build(0, 1, true, customers)));
        for (int zoom = HeatSegment.ZOOM; zoom <= CellKey.FINEST; zoom++) {
            HeatCells cells = cube.city(zoom, OrderSelection.ALL);
            assertThat(cells.size()).as("zoom %d", zoom).isOne();
            assertThat(cells.users(0)).isEqualTo(customers);
            assertThat(cells.orders(0)).isEqualTo(customers + 1 + customers / 2);
        }
        assertThat(cube.totals(OrderSelection.ALL).users()).isEqualTo(customers);
    }

    @Test
    void hoursOfTheDayAddUpToTheOrders() {
        HeatCube cube = SOME.cube(1);
        long cell = SOME.orders().getFirst().cell() >>> 2 * (CellKey.FINEST - 9);
        HeatCells cells = cube.hourlyTile(new TileCoord(9, CellKey.x(cell), CellKey.y(cell)), OrderSelection.ALL);
        assertThat(cells.size()).isPositive();
        for (int i = 0; i < cells.size(); i++) {
            int sum = 0;
            for (int hour = 0; hour < 24; hour++) {
                sum += cells.hourly(i, hour);
            }
            assertThat(sum).isEqualTo(cells.orders(i));
        }
    }
}
