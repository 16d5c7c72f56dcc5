package com.tapsifood.foodmap.refresh.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.heatmap.AreaPrivacy;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonLocator;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AreaDaysTest {

    private static final int K = 5;

    private final AreaCustomers areas = marketingAreas();

    @Test
    void areaWithFewCustomersIsClosedHoweverManyTheyOrder() {
        customers(1, 1, 4);
        customers(1, 1, 4);
        customers(2, 11, 5);
        customers(3, 21, 5);
        customers(PolygonLocator.NONE, 31, 5);

        assertThat(hidden(areas)).containsExactlyInAnyOrder(1);
    }

    @Test
    void smallestOpenAreaClosesWhenTooFewAreBehindTheClosedOnes() {
        customers(1, 1, 2);
        customers(2, 11, 9);
        customers(3, 21, 7);

        assertThat(hidden(areas)).containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void fewOutsideAllAreasCloseOneToo() {
        customers(PolygonLocator.NONE, 1, 1);
        customers(2, 11, 9);
        customers(3, 21, 7);

        assertThat(hidden(areas)).containsExactlyInAnyOrder(3);
    }

    @Test
    void sameCustomersInTwoClosedAreasAreNotMore() {
        customers(1, 1, 3);
        customers(2, 1, 3);
        customers(3, 11, 9);

        assertThat(hidden(areas)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void unknownCustomersCountForNobody() {
        IntStream.range(0, 100).forEach(i -> add(areas, 1, 0));
        customers(1, 11, K - 1);
        customers(2, 1, 9);

        assertThat(hidden(areas)).contains(1);
    }

    @Test
    void ordersCountWhereNoCustomerIsKnown() {
        var unknown = marketingAreas();
        IntStream.range(0, K).forEach(i -> add(unknown, 1, 0));
        IntStream.range(0, K - 1).forEach(i -> add(unknown, 2, 0));
        IntStream.range(0, K).forEach(i -> add(unknown, PolygonLocator.NONE, 0));

        assertThat(hidden(unknown)).containsExactlyInAnyOrder(2);
    }

    @Test
    void countsOfADayAddUpAndClosedAreasCountAsNone() {
        var random = new Random(7);
        var counts = new DailyCounts();
        IntStream.range(0, 10_000)
                .forEach(i -> counts.add(random.nextInt(4), 20_500 + random.nextInt(3), random.nextInt(24)));

        var open = counts.withoutAreas(area -> false).toList();
        var merged = counts.withoutAreas(area -> area == 3).toList();

        assertThat(open.stream().mapToInt(DailyCounts.Day::orders).sum()).isEqualTo(10_000);
        assertThat(merged.stream().mapToInt(DailyCounts.Day::orders).sum()).isEqualTo(10_000);
        assertThat(merged.stream().mapToInt(DailyCounts.Day::organic).sum())
                .isEqualTo(open.stream().mapToInt(DailyCounts.Day::organic).sum())
                .isPositive();
        assertThat(merged).noneMatch(day -> day.area() == 3);
        assertThat(open).anyMatch(day -> day.area() == 3);
        assertThat(open).allMatch(day -> day.day() >= 20_500 && day.day() < 20_503 && day.line() < 8);
    }

    private void customers(int area, int first, int count) {
        IntStream.range(first, first + count).forEach(customer -> add(areas, area, customer));
    }

    private static AreaCustomers marketingAreas() {
        return new AreaCustomers(AreaPrivacy.together(PolygonLayer.MARKETING_AREA));
    }

    private static void add(AreaCustomers areas, int area, int customer) {
        areas.add(new int[] {area, PolygonLocator.NONE, PolygonLocator.NONE}, customer);
    }

    private static Set<Integer> hidden(AreaCustomers areas) {
        return AreaPrivacy.hidden(PolygonLayer.MARKETING_AREA, areas, K, areas.areKnown());
    }
}
