package com.tapsifood.foodmap.refresh.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tapsifood.foodmap.refresh.Feed;
import com.tapsifood.foodmap.refresh.RawOrder;
import com.tapsifood.foodmap.refresh.RawVendor;
import com.tapsifood.foodmap.refresh.demo.city.DemoCity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class DemoOrdersTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static DemoBusiness business = Demo.business();
    private static List<RawOrder> all = List.of();
    private static List<RawOrder> clean = List.of();

    @BeforeAll
    static void order() {
        all = Demo.rows(business.orders());
        clean = all.stream().filter(Demo::isClean).toList();
    }

    @Test
    void sameSeedGivesTheSameRows() {
        assertThat(Demo.rows(Demo.business().orders())).isEqualTo(all);
        assertThat(Demo.rows(business.orders())).isEqualTo(all);
    }

    @Test
    void otherSeedGivesOtherRows() {
        var other = new DemoBusiness(new DemoSize(1_000, 2_000, 2, Demo.TODAY), Map.of());

        assertThat(Demo.rows(other.orders())).doesNotContainAnyElementsOf(all);
    }

    @Test
    void rowsAreAsManyAsAskedForAndNumbered() {
        assertThat(all).hasSize(40_000);
        assertThat(all.getFirst().row()).isEqualTo(1);
        assertThat(all.getLast().row()).isEqualTo(40_000);
    }

    @Test
    void daysAreTheYearBeforeTodayInOrder() {
        List<LocalDate> days = clean.stream().map(Demo::day).toList();

        assertThat(days).isSorted();
        assertThat(days.getFirst()).isEqualTo(Demo.TODAY.minusDays(365));
        assertThat(days.getLast()).isEqualTo(Demo.TODAY.minusDays(1));
        assertThat(new HashSet<>(days)).hasSize(365);
    }

    @Test
    void everyCleanOrderLiesInsideAMarketingAreaOfItsCity() {
        for (DemoCity city : DemoCity.values()) {
            List<Geometry> areas = Demo.rows(business.polygons(city.key(), "marketing_area")).stream()
                    .map(area -> Objects.requireNonNull(area.geometry()))
                    .toList();
            List<RawOrder> orders = of(clean, city);

            assertThat(orders).isNotEmpty().allMatch(order -> isInside(areas, order));
        }
    }

    @Test
    void realAreasHoldAllOrdersAndVendorsOfTheirCity() {
        Geometry square = GEOMETRIES.toGeometry(new Envelope(51.30, 51.33, 35.70, 35.72));
        Geometry triangle = GEOMETRIES.createPolygon(new Coordinate[] {
            new Coordinate(51.40, 35.70),
            new Coordinate(51.47, 35.73),
            new Coordinate(51.41, 35.76),
            new Coordinate(51.40, 35.70)
        });
        var areas = List.of(new DemoArea("square", square), new DemoArea("triangle", triangle));
        var inAreas = new DemoBusiness(new DemoSize(10_000, 500, 1, Demo.TODAY), Map.of("tehran", areas));

        List<RawOrder> orders =
                Demo.rows(inAreas.orders()).stream().filter(Demo::isClean).toList();
        assertThat(of(orders, DemoCity.TEHRAN))
                .hasSizeGreaterThan(5_000)
                .allMatch(order -> isInside(List.of(square, triangle), order));
        assertThat(of(orders, DemoCity.TEHRAN)).anyMatch(order -> isInside(List.of(triangle), order));
        assertThat(Demo.rows(inAreas.targets("tehran"))).isEmpty();
        assertThat(Demo.rows(inAreas.targets("shiraz"))).isNotEmpty();
        assertThat(inAreas.inventsAreasOf("tehran")).isFalse();
        assertThat(Demo.rows(inAreas.polygons("tehran", "marketing_area"))).hasSize(2);
    }

    @Test
    void peopleEatAtLunchAndDinner() {
        Map<Integer, Long> byHour = count(clean, Demo::hour);

        long busiest = byHour.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        long morning = count(byHour, 10);
        assertThat(count(byHour, 20)).isEqualTo(busiest);
        assertThat(count(byHour, 13)).isGreaterThan(2 * morning).isGreaterThan(count(byHour, 16));
        assertThat(count(byHour, 12)).isGreaterThan(2 * morning);
        assertThat(count(byHour, 4)).isLessThan(busiest / 50);
    }

    @Test
    void linesKeepTheirOwnHours() {
        assertThat(busiestHour("Bakery")).isBetween(7, 8);
        assertThat(busiestHour("Cafe")).isBetween(15, 18);
    }

    @Test
    void thursdaysAndFridaysAreStronger() {
        Map<DayOfWeek, Long> byWeekday = count(clean, order -> Demo.day(order).getDayOfWeek());

        long weekend = Math.min(count(byWeekday, DayOfWeek.THURSDAY), count(byWeekday, DayOfWeek.FRIDAY));
        for (DayOfWeek day : Set.of(DayOfWeek.SATURDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)) {
            assertThat(count(byWeekday, day)).isLessThan((long) (0.95 * weekend));
        }
    }

    @Test
    void businessGrowsAndHolidaysAreQuiet() {
        Map<LocalDate, Long> byDay = count(clean, Demo::day);

        double first = mean(byDay, day -> day.isBefore(Demo.TODAY.minusDays(365 - 56)));
        double last = mean(byDay, day -> !day.isBefore(Demo.TODAY.minusDays(56)));
        assertThat(last / first).isBetween(1.3, 1.7);
        double newYear =
                mean(byDay, day -> day.isAfter(LocalDate.of(2026, 3, 19)) && day.isBefore(LocalDate.of(2026, 3, 24)));
        assertThat(newYear).isLessThan(0.75 * mean(byDay, day -> day.getYear() == 2026 && day.getMonthValue() == 3));
    }

    @Test
    void seventyPerCentAreOrganic() {
        long known = clean.stream().filter(order -> order.organic() != null).count();
        long organic =
                clean.stream().filter(order -> "1".equals(order.organic())).count();

        assertThat((double) organic / known).isCloseTo(0.70, within(0.02));
        assertThat(clean.size() - known).isBetween(1L, all.size() / 100L);
    }

    @Test
    void someCustomersOrderOftenAndFromFewPlaces() {
        Map<String, Long> byCustomer = count(clean, order -> Objects.requireNonNull(order.userId()));
        String keenest = byCustomer.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        Set<String> places = new HashSet<>();
        clean.stream()
                .filter(order -> keenest.equals(order.userId()))
                .forEach(order -> places.add(
                        Math.round(Demo.latitude(order) * 300) + " " + Math.round(Demo.longitude(order) * 300)));

        assertThat(byCustomer.get(keenest)).isGreaterThan(30);
        assertThat(places.size()).isLessThan(12);
        assertThat(byCustomer.size()).isBetween(4_000, 6_000);
        assertThat(byCustomer.values().stream().filter(orders -> orders == 1).count())
                .isGreaterThan(100);
    }

    @Test
    void citiesShareTheOrders() {
        assertThat((double) of(clean, DemoCity.TEHRAN).size() / clean.size()).isCloseTo(0.62, within(0.02));
        assertThat((double) of(clean, DemoCity.MASHHAD).size() / clean.size()).isCloseTo(0.27, within(0.02));
    }

    @Test
    void vendorsOfOrdersAreKnownAndOfTheSameLine() {
        Map<String, RawVendor> byCode = new HashMap<>();
        Demo.rows(business.vendors()).stream()
                .filter(vendor -> vendor.code() != null)
                .forEach(vendor -> byCode.put(Objects.requireNonNull(vendor.code()), vendor));

        assertThat(clean).allMatch(order -> {
            RawVendor vendor = byCode.get(order.vendorCode());
            return vendor != null
                    && Objects.equals(vendor.businessLine(), order.businessLine())
                    && Objects.equals(vendor.cityId(), order.cityId());
        });
    }

    @Test
    void fewRowsAreDirtyOrRepeated() {
        Set<String> ids = new HashSet<>();
        long repeated = all.stream()
                .filter(order -> order.orderId() != null && !ids.add(Objects.requireNonNull(order.orderId())))
                .count();
        double share = (double) (all.size() - clean.size() + repeated) / all.size();

        assertThat(share).isBetween(0.001, 0.01);
        assertThat(repeated).isPositive();
    }

    @Test
    void oneTimeOfSevenCarriesItsOffset() {
        long withOffset = clean.stream()
                .filter(order -> Objects.requireNonNull(order.createdAt()).endsWith("+03:30"))
                .count();

        assertThat((double) withOffset / clean.size()).isCloseTo(1 / 7.0, within(0.01));
    }

    @Test
    void progressReachesOne() {
        Feed<RawOrder> feed = business.orders();

        assertThat(feed.progress()).isZero();
        feed.forEach(order -> assertThat(feed.progress()).isLessThanOrEqualTo(1));
        assertThat(feed.progress()).isEqualTo(1);
    }

    @Test
    void noOrdersAndOneVendorWork() {
        assertThat(Demo.rows(new DemoBusiness(new DemoSize(0, 1, 1, Demo.TODAY), Map.of()).orders()))
                .isEmpty();
        assertThat(Demo.rows(new DemoBusiness(new DemoSize(50, 3, 1, Demo.TODAY), Map.of()).orders()))
                .hasSize(50);
    }

    private static int busiestHour(String line) {
        return count(
                        clean.stream()
                                .filter(order -> line.equals(order.businessLine()))
                                .toList(),
                        Demo::hour)
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static List<RawOrder> of(List<RawOrder> orders, DemoCity city) {
        String id = Integer.toString(city.id());
        return orders.stream().filter(order -> id.equals(order.cityId())).toList();
    }

    private static boolean isInside(List<Geometry> areas, RawOrder order) {
        var place = new Coordinate(Demo.longitude(order), Demo.latitude(order));
        return areas.stream()
                .filter(area -> area.getEnvelopeInternal().contains(place))
                .anyMatch(area -> area.contains(GEOMETRIES.createPoint(place)));
    }

    private static <K> Map<K, Long> count(List<RawOrder> orders, Function<RawOrder, K> key) {
        return orders.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static <K> long count(Map<K, Long> counts, K key) {
        return counts.getOrDefault(key, 0L);
    }

    private static double mean(Map<LocalDate, Long> byDay, Predicate<LocalDate> days) {
        return byDay.entrySet().stream()
                .filter(entry -> days.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .average()
                .orElseThrow();
    }
}
