package com.tapsifood.foodmap.heatmap.tiles;

import com.tapsifood.foodmap.heatmap.HourRange;
import com.tapsifood.foodmap.heatmap.OrderFilter;
import com.tapsifood.foodmap.vendor.Flag;
import com.tapsifood.foodmap.vendor.Grade;
import com.tapsifood.foodmap.vendor.RadiusRange;
import com.tapsifood.foodmap.vendor.VendorFilter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Draws filters: some restrict nothing, most a few fields, and none of the fields is left out. */
final class FilterDice {

    private static final int MOST_FIELDS = 5;
    private static final int DAYS_BEYOND = 20;

    private final Values values;
    private final Random random;
    private Set<String> wanted = Set.of();

    /**
     * What can be asked for.
     *
     * @param polygons ids by key of the city
     */
    record Values(
            List<String> lines,
            Map<String, List<Integer>> polygons,
            List<String> vendorCodes,
            List<Integer> statuses,
            List<String> registered,
            LocalDate firstDay,
            LocalDate lastDay) {}

    FilterDice(Values values, Random random) {
        this.values = values;
        this.random = random;
    }

    OrderFilter draw(String city) {
        wanted = fields();
        LocalDate from = wanted.contains("from") ? day() : null;
        LocalDate to = wanted.contains("to") ? day() : null;
        boolean reversed = from != null && to != null && from.isAfter(to);
        List<Integer> polygons = values.polygons().getOrDefault(city, List.of());
        return new OrderFilter(
                city,
                reversed ? to : from,
                reversed ? from : to,
                some("line", values.lines(), values.lines().size()),
                wanted.contains("organic") ? random.nextBoolean() : null,
                some("weekday", List.of(DayOfWeek.values()), 7),
                wanted.contains("hours") ? hours() : null,
                some("area", polygons, 8),
                vendors(polygons));
    }

    private VendorFilter vendors(List<Integer> polygons) {
        return new VendorFilter(
                null,
                new TreeSet<>(),
                some("grade", List.of(Grade.values()), Grade.values().length),
                some("status", values.statuses(), 3),
                some("visible", List.of(Flag.values()), 3),
                some("open", List.of(Flag.values()), 3),
                some("codes", values.vendorCodes(), 100),
                wanted.contains("radius") ? radius() : null,
                some("vendorArea", polygons, 12),
                wanted.contains("f")
                        ? values.registered()
                                .get(random.nextInt(values.registered().size()))
                        : null);
    }

    /** One filter in three has none of the vendor's fields: they leave the fewest orders. */
    private Set<String> fields() {
        var all = new ArrayList<>(OrderFilter.PARAMETERS);
        all.remove("city");
        if (random.nextInt(3) == 0) {
            all.removeAll(VendorFilter.TRAITS);
        }
        Collections.shuffle(all, random);
        return new HashSet<>(all.subList(0, random.nextInt(MOST_FIELDS + 1)));
    }

    /** From a little before the first order to a little after the last. */
    private LocalDate day() {
        int days = (int) ChronoUnit.DAYS.between(values.firstDay(), values.lastDay());
        return values.firstDay().plusDays(random.nextInt(-DAYS_BEYOND, days + DAYS_BEYOND));
    }

    /** Half of them wrap midnight. */
    private HourRange hours() {
        int from = random.nextInt(24);
        return new HourRange(from, (from + random.nextInt(1, 24)) % 24);
    }

    private RadiusRange radius() {
        float from = random.nextInt(6_000) / 1000f;
        return new RadiusRange(from, from + random.nextInt(6_000) / 1000f);
    }

    private <T extends Comparable<? super T>> SortedSet<T> some(String field, List<T> all, int most) {
        var chosen = new TreeSet<T>();
        if (wanted.contains(field)) {
            for (int count = random.nextInt(1, most + 1); count > 0; count--) {
                chosen.add(all.get(random.nextInt(all.size())));
            }
        }
        return chosen;
    }
}
