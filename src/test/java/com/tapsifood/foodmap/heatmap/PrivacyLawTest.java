package com.tapsifood.foodmap.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.heatmap.RandomOrders.Count;
import com.tapsifood.foodmap.heatmap.RandomOrders.Filter;
import com.tapsifood.foodmap.heatmap.RandomOrders.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/security.md promises of cells with few customers, on random orders. */
class PrivacyLawTest {

    private static final int K = 5;

    /** Random orders: dense, sparse, with customers missing, without any. */
    static List<RandomOrders> orders() {
        var all = new ArrayList<RandomOrders>();
        for (int seed = 0; seed < 6; seed++) {
            all.add(RandomOrders.of(new Random(seed), 6_000, 1_500, 0));
            all.add(RandomOrders.of(new Random(100 + seed), 400, 90, 0));
            all.add(RandomOrders.of(new Random(200 + seed), 2_000, 400, 0.4));
            all.add(RandomOrders.of(new Random(300 + seed), 1_000, 200, 1));
            all.add(RandomOrders.of(new Random(400 + seed), 60, 12, 0.3));
        }
        return all;
    }

    /** Customers that are known to be different; orders where a version has no customers at all. */
    private record People(RandomOrders orders, boolean known) {

        People(RandomOrders orders) {
            this(orders, orders.orders().stream().anyMatch(o -> o.customer() != 0));
        }

        int count(List<Order> own) {
            return known ? RandomOrders.customers(own).size() : own.size();
        }

        Map<Long, List<Order>> cells(int zoom) {
            return orders.orders().stream().collect(Collectors.groupingBy(o -> o.cellAt(zoom)));
        }
    }

    private static Set<Long> shown(HeatCube cube, int zoom) {
        return new HashSet<>(
                RandomOrders.counts(cube.city(zoom, Filter.ALL.selection())).keySet());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void everyShownCellHasKCustomersAndAllItsOrders(RandomOrders orders) {
        HeatCube cube = orders.cube(K);
        var people = new People(orders);
        for (int zoom = HeatSegment.ZOOM; zoom <= CellKey.FINEST; zoom++) {
            Map<Long, List<Order>> cells = people.cells(zoom);
            Map<Long, Count> naive = orders.countsAt(zoom, order -> true);
            RandomOrders.counts(cube.city(zoom, Filter.ALL.selection())).forEach((cell, count) -> {
                assertThat(people.count(cells.getOrDefault(cell, List.of()))).isGreaterThanOrEqualTo(K);
                assertThat(count).isEqualTo(naive.get(cell));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void closedCellHasNoOpenDescendant(RandomOrders orders) {
        HeatCube cube = orders.cube(K);
        for (int zoom = HeatSegment.ZOOM; zoom < CellKey.FINEST; zoom++) {
            Set<Long> parents = shown(cube, zoom);
            assertThat(shown(cube, zoom + 1)).allMatch(child -> parents.contains(child >>> 2));
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void closedChildrenOfAnOpenParentReachKTogetherOrAllAreClosed(RandomOrders orders) {
        HeatCube cube = orders.cube(K);
        var people = new People(orders);
        for (int zoom = HeatSegment.ZOOM; zoom < CellKey.FINEST; zoom++) {
            Set<Long> children = shown(cube, zoom + 1);
            Map<Long, List<Order>> cells = people.cells(zoom + 1);
            for (long parent : shown(cube, zoom)) {
                var closed = new ArrayList<Order>();
                boolean anyOpen = false;
                for (long child = 4 * parent; child < 4 * parent + 4; child++) {
                    anyOpen |= children.contains(child);
                    if (!children.contains(child)) {
                        closed.addAll(cells.getOrDefault(child, List.of()));
                    }
                }
                if (anyOpen && !closed.isEmpty()) {
                    assertThat(people.count(closed)).as("under %d", parent).isGreaterThanOrEqualTo(K);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void cellWithKCustomersIsClosedOnlyToKeepASmallerSibling(RandomOrders orders) {
        HeatCube cube = orders.cube(K);
        var people = new People(orders);
        for (int zoom = HeatSegment.ZOOM; zoom < CellKey.FINEST; zoom++) {
            Set<Long> children = shown(cube, zoom + 1);
            Map<Long, List<Order>> cells = people.cells(zoom + 1);
            for (long parent : shown(cube, zoom)) {
                var closed = new ArrayList<List<Order>>();
                for (long child = 4 * parent; child < 4 * parent + 4; child++) {
                    if (cells.containsKey(child) && !children.contains(child)) {
                        closed.add(cells.get(child));
                    }
                }
                closed.sort(Comparator.comparingInt(people::count));
                // without the largest, the others alone would have told a single group of fewer than k
                if (!closed.isEmpty() && people.count(closed.getLast()) >= K) {
                    var others = closed.subList(0, closed.size() - 1).stream()
                            .flatMap(List::stream)
                            .toList();
                    assertThat(others).isNotEmpty();
                    assertThat(people.count(others)).isLessThan(K);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void hiddenSquaresOfTheCityReachKTogetherOrAllAreHidden(RandomOrders orders) {
        HeatCube cube = orders.cube(K);
        var people = new People(orders);
        Set<Long> open = shown(cube, HeatSegment.ZOOM);
        var hidden = orders.orders().stream()
                .filter(o -> !open.contains(o.cellAt(HeatSegment.ZOOM)))
                .toList();
        if (!open.isEmpty() && !hidden.isEmpty()) {
            assertThat(people.count(hidden)).isGreaterThanOrEqualTo(K);
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void shownAndHiddenMakeTheTotalAtEveryLevelUnderEveryFilter(RandomOrders orders) {
        HeatCube cube = orders.cube(K);
        var random = new Random(7);
        for (int i = 0; i < 15; i++) {
            Filter filter = i == 0 ? Filter.ALL : Filter.random(random);
            HeatTotals totals = cube.totals(filter.selection());
            var wanted = orders.orders().stream().filter(filter.wanted()).toList();
            assertThat(totals.orders()).isEqualTo(wanted.size());
            for (HeatTotals.Hidden hidden : totals.hidden()) {
                var sum = new HashMap<String, Long>();
                RandomOrders.counts(cube.city(hidden.cellZoom(), filter.selection()))
                        .values()
                        .forEach(count -> {
                            sum.merge("orders", (long) count.orders(), Long::sum);
                            sum.merge("organic", (long) count.organic(), Long::sum);
                            sum.merge("nonOrganic", (long) count.nonOrganic(), Long::sum);
                        });
                assertThat(sum.getOrDefault("orders", 0L) + hidden.orders()).isEqualTo(totals.orders());
                assertThat(sum.getOrDefault("organic", 0L) + hidden.organic()).isEqualTo(totals.organic());
                assertThat(sum.getOrDefault("nonOrganic", 0L) + hidden.nonOrganic())
                        .isEqualTo(totals.nonOrganic());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void filterShowsNoCellThatIsClosedWithoutOne(RandomOrders orders) {
        HeatCube cube = orders.cube(K);
        var random = new Random(8);
        for (int zoom = HeatSegment.ZOOM; zoom <= CellKey.FINEST; zoom++) {
            Filter filter = Filter.random(random);
            Set<Long> open = shown(cube, zoom);
            Map<Long, Count> expected = orders.countsAt(zoom, filter.wanted());
            expected.keySet().retainAll(open);
            assertThat(RandomOrders.counts(cube.city(zoom, filter.selection()))).isEqualTo(expected);
        }
    }
}
