package com.tapsifood.foodmap.heatmap;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.heatmap.OrderSeries.Point;
import com.tapsifood.foodmap.heatmap.RandomOrders.Count;
import com.tapsifood.foodmap.heatmap.RandomOrders.Filter;
import com.tapsifood.foodmap.heatmap.RandomOrders.Order;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Series of the cube against a naive count that goes by the calendar of the JDK. */
class OrderSeriesTest {

    private static final RandomOrders ORDERS = RandomOrders.of(new Random(31), 6_000, 900, 0.1);
    private static final HeatCube CUBE = ORDERS.cube(1);

    @ParameterizedTest
    @EnumSource(TimeBucket.class)
    void bucketsHaveWhatANaiveCountCounts(TimeBucket by) {
        var random = new Random(32);
        for (int i = 0; i < 60; i++) {
            Filter filter = i == 0 ? Filter.ALL : Filter.random(random);
            List<Point> points = series(by, filter, false, true).points();
            assertThat(counts(points, null)).isEqualTo(naive(by, filter, order -> true));
        }
    }

    @ParameterizedTest
    @EnumSource(TimeBucket.class)
    void linesAreToldApart(TimeBucket by) {
        var random = new Random(33);
        for (int i = 0; i < 20; i++) {
            Filter filter = i == 0 ? Filter.ALL : Filter.random(random);
            List<Point> points = series(by, filter, true, true).points();
            for (int line = 0; line < 8; line++) {
                int wanted = line;
                assertThat(counts(points, line)).isEqualTo(naive(by, filter, order -> order.line() == wanted));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"11", "13", "14", "16", "18"})
    void trendOfACellIsThatOfItsOrders(int cellZoom) {
        var random = new Random(34);
        for (int i = 0; i < 60; i++) {
            Filter filter = Filter.random(random);
            long cell = ORDERS.orders().get(random.nextInt(6_000)).cellAt(cellZoom);
            TimeBuckets buckets = CUBE.buckets(TimeBucket.WEEK, filter.selection());
            List<Point> points =
                    CUBE.trend(cellZoom, cell, buckets, filter.selection()).points();
            Map<LocalDateTime, Count> counted = naive(TimeBucket.WEEK, filter, order -> order.cellAt(cellZoom) == cell);
            counted.replaceAll((start, all) -> new Count(all.orders(), all.organic(), all.nonOrganic(), 0));
            assertThat(counts(points, null)).isEqualTo(counted);
        }
    }

    @Test
    void closedCellHasNoTrend() {
        HeatCube cube = ORDERS.cube(5);
        TimeBuckets buckets = cube.buckets(TimeBucket.WEEK, OrderSelection.ALL);
        HeatCells open = cube.city(CellKey.FINEST, OrderSelection.ALL);
        var shown = new TreeMap<Long, Integer>();
        for (int i = 0; i < open.size(); i++) {
            shown.put(open.key(i), open.orders(i));
        }
        for (Order order : ORDERS.orders().subList(0, 500)) {
            int orders = cube.trend(CellKey.FINEST, order.cell(), buckets, OrderSelection.ALL).points().stream()
                    .mapToInt(point -> (int) point.counts().orders())
                    .sum();
            assertThat(orders).isEqualTo(shown.getOrDefault(order.cell(), 0));
        }
    }

    @Test
    void bucketsFollowEachOtherAndKnowTheirDays() {
        List<Point> weeks = series(TimeBucket.WEEK, Filter.ALL, false, false).points();
        assertThat(weeks).extracting(point -> point.start().getDayOfWeek()).containsOnly(DayOfWeek.SATURDAY);
        assertThat(weeks).extracting(Point::days).containsExactly(6, 7, 7, 7, 7, 6);
        assertThat(series(TimeBucket.MONTH, Filter.ALL, false, false).points())
                .extracting(point -> point.start() + " " + point.days())
                .containsExactly("2026-03-01T00:00 31", "2026-04-01T00:00 9");
        List<Point> hours =
                series(TimeBucket.WEEKDAY_HOUR, Filter.ALL, false, false).points();
        assertThat(hours).hasSize(7 * 24);
        assertThat(hours.getFirst().start()).isEqualTo(LocalDateTime.of(1970, 1, 3, 0, 0));
        assertThat(hours.stream().mapToInt(Point::days).sum()).isEqualTo(RandomOrders.DAYS * 24);
        assertThat(series(TimeBucket.HOUR, Filter.ALL, false, false).points()).hasSize(RandomOrders.DAYS * 24);
    }

    @Test
    void daysWithoutOrdersAreThereAndThoseOutsideAreNot() {
        LocalDate before = RandomOrders.FIRST_DAY.minusDays(9);
        var early = OrderSelection.of(before, before.plusDays(2), List.of());
        assertThat(CUBE.series(CUBE.buckets(TimeBucket.DAY, early), early, false, true)
                        .points())
                .isEmpty();
        var noOne = OrderSelection.of(RandomOrders.FIRST_DAY, RandomOrders.FIRST_DAY.plusDays(2), List.of(20));
        assertThat(CUBE.series(CUBE.buckets(TimeBucket.DAY, noOne), noOne, false, true)
                        .points())
                .hasSize(3)
                .allSatisfy(point -> assertThat(point.counts()).isEqualTo(OrderCounts.NOTHING));
    }

    private static OrderSeries series(TimeBucket by, Filter filter, boolean byLine, boolean withUsers) {
        return CUBE.series(CUBE.buckets(by, filter.selection()), filter.selection(), byLine, withUsers);
    }

    /** Of the buckets with orders. */
    private static Map<LocalDateTime, Count> counts(List<Point> points, @Nullable Integer line) {
        var counts = new TreeMap<LocalDateTime, Count>();
        for (Point point : points) {
            OrderCounts c = point.counts();
            if (Objects.equals(point.line(), line) && c.orders() > 0) {
                counts.put(point.start(), new Count((int) c.orders(), (int) c.organic(), (int) c.nonOrganic(), (int)
                        c.users()));
            }
        }
        return counts;
    }

    private static Map<LocalDateTime, Count> naive(TimeBucket by, Filter filter, Predicate<Order> also) {
        Map<LocalDateTime, List<Order>> byStart = ORDERS.orders().stream()
                .filter(filter.wanted().and(also))
                .collect(groupingBy(order -> start(by, order), TreeMap::new, toList()));
        var counts = new TreeMap<LocalDateTime, Count>();
        byStart.forEach((start, orders) -> counts.put(start, RandomOrders.count(orders)));
        return counts;
    }

    private static LocalDateTime start(TimeBucket by, Order order) {
        LocalDate day = LocalDate.ofEpochDay(order.day());
        return switch (by) {
            case HOUR -> day.atTime(order.hour(), 0);
            case DAY -> day.atStartOfDay();
            case WEEK ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)).atStartOfDay();
            case MONTH -> day.with(TemporalAdjusters.firstDayOfMonth()).atStartOfDay();
            case WEEKDAY_HOUR ->
                LocalDate.of(1970, 1, 3)
                        .with(TemporalAdjusters.nextOrSame(day.getDayOfWeek()))
                        .atTime(order.hour(), 0);
        };
    }
}
