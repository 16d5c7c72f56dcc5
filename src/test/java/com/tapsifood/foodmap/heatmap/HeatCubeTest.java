package com.tapsifood.foodmap.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.heatmap.RandomOrders.Count;
import com.tapsifood.foodmap.heatmap.RandomOrders.Filter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cube against a naive count, with nothing hidden. */
class HeatCubeTest {

    private static final RandomOrders ORDERS = RandomOrders.of(new Random(11), 6_000, 900, 0.1);
    private static final HeatCube CUBE = ORDERS.cube(1);

    @Test
    void tilesCountWhatANaiveCountCounts() {
        var random = new Random(12);
        for (int i = 0; i < 400; i++) {
            Filter filter = Filter.random(random);
            int z = random.nextInt(HeatCube.MIN_TILE_ZOOM, HeatCube.MAX_TILE_ZOOM + 1);
            long cell = ORDERS.orders().get(random.nextInt(6_000)).cell();
            TileCoord tile = tile(z, cell);
            assertThat(RandomOrders.counts(CUBE.tile(tile, filter.selection())))
                    .as("%s", tile)
                    .isEqualTo(naive(tile, filter));
        }
    }

    private static TileCoord tile(int z, long finestCell) {
        long key = finestCell >>> 2 * (CellKey.FINEST - z);
        return new TileCoord(z, CellKey.x(key), CellKey.y(key));
    }

    private static Map<Long, Count> naive(TileCoord tile, Filter filter) {
        var counts = new TreeMap<>(ORDERS.countsAt(tile.z() + 6, filter.wanted()));
        counts.keySet().removeIf(cell -> cell >>> 12 != tile.morton());
        return counts;
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14, 15, 16, 17, 18})
    void cellsOfTheCityAreThoseOfANaiveCount(int cellZoom) {
        var random = new Random(cellZoom);
        for (int i = 0; i < 20; i++) {
            Filter filter = i == 0 ? Filter.ALL : Filter.random(random);
            assertThat(RandomOrders.counts(CUBE.city(cellZoom, filter.selection())))
                    .isEqualTo(ORDERS.countsAt(cellZoom, filter.wanted()));
        }
    }

    @Test
    void childrenAddUpToTheirParents() {
        var random = new Random(13);
        for (int zoom = HeatSegment.ZOOM; zoom < CellKey.FINEST; zoom++) {
            Filter filter = Filter.random(random);
            Map<Long, int[]> sums = new HashMap<>();
            HeatCells children = CUBE.city(zoom + 1, filter.selection());
            for (int i = 0; i < children.size(); i++) {
                int[] sum = sums.computeIfAbsent(children.key(i) >>> 2, parent -> new int[3]);
                sum[0] += children.orders(i);
                sum[1] += children.organic(i);
                sum[2] += children.nonOrganic(i);
            }
            HeatCells parents = CUBE.city(zoom, filter.selection());
            assertThat(parents.size()).isEqualTo(sums.size());
            for (int i = 0; i < parents.size(); i++) {
                assertThat(sums.get(parents.key(i)))
                        .containsExactly(parents.orders(i), parents.organic(i), parents.nonOrganic(i));
            }
        }
    }

    @Test
    void totalsAreThoseOfANaiveCountAndNothingIsHidden() {
        var random = new Random(14);
        for (int i = 0; i < 50; i++) {
            Filter filter = Filter.random(random);
            List<RandomOrders.Order> wanted =
                    ORDERS.orders().stream().filter(filter.wanted()).toList();
            HeatTotals totals = CUBE.totals(filter.selection());
            assertThat(totals.orders()).isEqualTo(wanted.size());
            assertThat(totals.organic())
                    .isEqualTo(wanted.stream()
                            .filter(o -> Boolean.TRUE.equals(o.organic()))
                            .count());
            assertThat(totals.users()).isEqualTo(RandomOrders.customers(wanted).size());
            assertThat(totals.hidden())
                    .hasSize(8)
                    .allSatisfy(hidden -> assertThat(hidden.orders()).isZero());
        }
    }

    @Test
    void daysWithDataAreThoseOfTheCity() {
        LocalDate first = RandomOrders.FIRST_DAY;
        assertThat(CUBE.firstDay()).isEqualTo(first);
        assertThat(CUBE.lastDay()).isEqualTo(first.plusDays(RandomOrders.DAYS - 1));
        assertThat(CUBE.daysWithData(OrderSelection.of(first.minusDays(9), first.plusDays(2), List.of())))
                .isEqualTo(3);
        assertThat(CUBE.daysWithData(OrderSelection.of(first.plusDays(2), first, List.of())))
                .isZero();
        assertThat(CUBE.daysWithData(OrderSelection.of(LocalDate.MIN, LocalDate.MAX, List.of())))
                .isEqualTo(RandomOrders.DAYS);
    }

    @Test
    void tileElsewhereHasNoCells() {
        assertThat(CUBE.tile(new TileCoord(12, 0, 0), Filter.ALL.selection()).size())
                .isZero();
        assertThat(CUBE.tile(new TileCoord(12, 4095, 4095), Filter.ALL.selection())
                        .size())
                .isZero();
    }

    @Test
    void cityWithoutOrdersIsEmpty() {
        HeatCube nothing = HeatCubes.EMPTY.of(2);
        assertThat(nothing.isEmpty()).isTrue();
        assertThat(CUBE.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 13})
    void zoomWithoutCellsIsRefused(int z) {
        assertThatThrownBy(() -> CUBE.tile(new TileCoord(z, 0, 0), Filter.ALL.selection()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
