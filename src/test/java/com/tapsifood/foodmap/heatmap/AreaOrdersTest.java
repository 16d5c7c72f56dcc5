package com.tapsifood.foodmap.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.heatmap.RandomOrders.Count;
import com.tapsifood.foodmap.heatmap.RandomOrders.Filter;
import com.tapsifood.foodmap.heatmap.RandomOrders.Order;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Polygons of the cube against a naive count, and the rule that hides some of them. */
class AreaOrdersTest {

    private static final RandomOrders ORDERS = RandomOrders.of(new Random(21), 6_000, 900, 0.1);
    private static final HeatCube CUBE = ORDERS.cube(1);

    @ParameterizedTest
    @EnumSource(PolygonLayer.class)
    void polygonsHaveWhatANaiveCountCounts(PolygonLayer layer) {
        var random = new Random(22);
        for (int i = 0; i < 60; i++) {
            Filter filter = i == 0 ? Filter.ALL : Filter.random(random);
            AreaOrders counted = CUBE.areas(layer, filter.selection());
            Map<Integer, List<Order>> byArea = byArea(layer, filter);
            assertThat(count(counted.total()))
                    .isEqualTo(RandomOrders.count(
                            byArea.values().stream().flatMap(List::stream).toList()));
            assertThat(count(counted.outside())).isEqualTo(RandomOrders.count(byArea.getOrDefault(0, List.of())));
            byArea.remove(0);
            var shown = new TreeMap<Integer, Count>();
            counted.byArea().forEach((id, counts) -> shown.put(id, count(counts)));
            shown.values().removeIf(count -> count.orders() == 0);
            var expected = new TreeMap<Integer, Count>();
            byArea.forEach((id, orders) -> expected.put(id, RandomOrders.count(orders)));
            assertThat(shown).isEqualTo(expected);
        }
    }

    private static Map<Integer, List<Order>> byArea(PolygonLayer layer, Filter filter) {
        return ORDERS.orders().stream()
                .filter(filter.wanted())
                .collect(Collectors.groupingBy(
                        order -> order.areas()[layer.ordinal()], TreeMap::new, Collectors.toList()));
    }

    private static Count count(OrderCounts counts) {
        return new Count(
                (int) counts.orders(), (int) counts.organic(), (int) counts.nonOrganic(), (int) counts.users());
    }

    @Test
    void polygonWithoutOrdersHasNone() {
        assertThat(CUBE.areas(PolygonLayer.REGION, Filter.ALL.selection()).of(7))
                .isEqualTo(OrderCounts.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 9, 40})
    void polygonsWithTooFewCustomersAreHiddenAndTheRestOfTheCityTellsNoneOfThem(int k) {
        var random = new Random(k);
        for (int i = 0; i < 300; i++) {
            RandomOrders orders = few(random);
            Set<Integer> hidden =
                    orders.cube(k).allAreas(PolygonLayer.MARKETING_AREA, k).hidden();
            Set<Integer> open = new HashSet<>(areas(orders, hidden, false));
            for (int area : open) {
                assertThat(reached(orders, Set.of(area))).isGreaterThanOrEqualTo(k);
            }
            Set<Integer> closed = areas(orders, hidden, true);
            int together = reached(orders, closed);
            assertThat(together == 0 || together >= k || open.isEmpty())
                    .as("%s of %s, closed %s, k %d", together, orders, closed, k)
                    .isTrue();
        }
    }

    /** Neighbourhoods 10 to 49 lie in regions 1 to 8, four of five places of a region in one. */
    private static RandomOrders nested(Random random) {
        return new RandomOrders(few(random).orders().stream()
                .map(order -> {
                    int at = (int) (order.cell() % 40);
                    return order.within(0, at / 5, at / 5 == 0 || at % 5 == 0 ? 0 : 10 + at);
                })
                .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 9})
    void regionLessItsOpenNeighbourhoodsTellsNoneOfTheOthers(int k) {
        var random = new Random(k);
        int cases = 0;
        for (int i = 0; i < 500; i++) {
            RandomOrders orders = nested(random);
            HeatCube cube = orders.cube(k);
            Set<Integer> closed =
                    new HashSet<>(cube.allAreas(PolygonLayer.NEIGHBOURHOOD, k).hidden());
            Set<Integer> closedRegions = cube.allAreas(PolygonLayer.REGION, k).hidden();
            for (int region = 1; region < 8; region++) {
                int which = region;
                List<Order> rest = rest(orders, order -> order.areas()[1] == which, closed);
                boolean anyHidden = rest.stream().anyMatch(order -> order.areas()[2] != 0);
                if (closedRegions.contains(region)) {
                    assertThat(rest).hasSameSizeAs(rest(orders, order -> order.areas()[1] == which, null));
                } else if (anyHidden) {
                    cases++;
                    assertThat(reached(orders, rest)).isGreaterThanOrEqualTo(k);
                }
            }
            List<Order> ofNone =
                    rest(orders, order -> order.areas()[1] == 0 || closedRegions.contains(order.areas()[1]), closed);
            boolean allClosed = ofNone.size() == orders.orders().size();
            assertThat(ofNone.isEmpty() || allClosed || reached(orders, ofNone) >= k)
                    .isTrue();
        }
        assertThat(cases).isPositive();
    }

    /** Orders of a part of the city that are in none of its open neighbourhoods; all of its orders without a set. */
    private static List<Order> rest(RandomOrders orders, Predicate<Order> part, @Nullable Set<Integer> closed) {
        return orders.orders().stream()
                .filter(part)
                .filter(order -> closed == null || order.areas()[2] == 0 || closed.contains(order.areas()[2]))
                .toList();
    }

    @Test
    void noMoreIsHiddenThanMustBe() {
        RandomOrders orders = RandomOrders.of(new Random(23), 4_000, 800, 0);
        assertThat(orders.cube(5).allAreas(PolygonLayer.MARKETING_AREA, 5).hidden())
                .isEmpty();
        Set<Integer> hidden = orders.cube(5).allAreas(PolygonLayer.REGION, 5).hidden();
        assertThat(hidden)
                .isNotEmpty()
                .allSatisfy(area -> assertThat(orders.orders().stream()
                                .filter(o -> o.areas()[1] == area)
                                .map(Order::customer)
                                .distinct())
                        .hasSizeLessThan(5));
    }

    /** Orders of few customers, so that polygons come close to k from both sides. */
    private static RandomOrders few(Random random) {
        double withoutCustomer = random.nextInt(4) == 0 ? 1 : random.nextDouble() / 2;
        return RandomOrders.of(random, 1 + random.nextInt(60), 1 + random.nextInt(40), withoutCustomer);
    }

    /** Areas with orders that are hidden or in no polygon; or the others. */
    private static Set<Integer> areas(RandomOrders orders, Set<Integer> hidden, boolean closed) {
        return orders.orders().stream()
                .map(order -> order.areas()[0])
                .filter(area -> (area == 0 || hidden.contains(area)) == closed)
                .collect(Collectors.toSet());
    }

    private static int reached(RandomOrders orders, Set<Integer> areas) {
        List<Order> own = orders.orders().stream()
                .filter(order -> areas.contains(order.areas()[0]))
                .toList();
        return reached(orders, own);
    }

    private static int reached(RandomOrders orders, List<Order> own) {
        boolean known = orders.orders().stream().anyMatch(order -> order.customer() != 0);
        int customers = RandomOrders.customers(own).size();
        return known ? Math.max(customers, Math.min(1, own.size())) : own.size();
    }
}
