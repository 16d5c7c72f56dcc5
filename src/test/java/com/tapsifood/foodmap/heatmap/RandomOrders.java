package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.geo.CellKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders of customers who live around two centres of Tehran, the cube made of them, and counts without any
 * cleverness. */
record RandomOrders(List<Order> orders) {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);
    static final int DAYS = 40;

    /** @param customer 0 when the source has none */
    record Order(
            long cell,
            int day,
            int hour,
            int line,
            @Nullable Boolean organic,
            int customer,
            int vendor,
            int[] areas) {

        long cellAt(int zoom) {
            return cell >>> 2 * (CellKey.FINEST - zoom);
        }

        Order within(int... otherAreas) {
            return new Order(cell, day, hour, line, organic, customer, vendor, otherAreas);
        }
    }

    /** Numbers of one cell. */
    record Count(int orders, int organic, int nonOrganic, int users) {}

    /** @param withoutCustomer share of the orders that have none */
    static RandomOrders of(Random random, int count, int customers, double withoutCustomer) {
        var homes = new int[customers][];
        for (int i = 0; i < customers; i++) {
            int spread = random.nextInt(4) == 0 ? 300 : 12;
            int centre = random.nextInt(3) == 0 ? 90 : 0;
            homes[i] = new int[] {
                168_452 + centre + (int) (random.nextGaussian() * spread),
                103_190 + (int) (random.nextGaussian() * spread)
            };
        }
        var orders = new ArrayList<Order>();
        for (int i = 0; i < count; i++) {
            int customer = random.nextInt(customers);
            long cell = CellKey.morton(homes[customer][0] + random.nextInt(2), homes[customer][1] + random.nextInt(2));
            int kind = random.nextInt(3);
            orders.add(new Order(
                    cell,
                    (int) FIRST_DAY.toEpochDay() + random.nextInt(DAYS),
                    random.nextInt(24),
                    random.nextInt(8),
                    kind == 0 ? null : Boolean.valueOf(kind == 1),
                    random.nextDouble() < withoutCustomer ? 0 : customer + 1,
                    1 + random.nextInt(50),
                    new int[] {random.nextInt(5), 60_000 + random.nextInt(5_536), random.nextInt(3)}));
        }
        return new RandomOrders(List.copyOf(orders));
    }

    @Override
    public String toString() {
        return orders.size() + " orders of " + customers(orders).size() + " customers";
    }

    /** As publication packs them. */
    HeatCube cube(int k) {
        return HeatCube.of(segments(k));
    }

    List<HeatSegment> segments(int k) {
        int highest = orders.stream().mapToInt(Order::customer).max().orElse(0);
        var squares = new OpenSquares(k);
        var builder = new HeatSegmentBuilder();
        var built = new ArrayList<HeatSegment>();
        bySegment().forEach((segment, own) -> {
            own.forEach(order -> builder.add(row(order)));
            HeatSegment packed = builder.build(segment, k, highest > 0, highest);
            squares.add(packed);
            built.add(packed);
        });
        Set<Integer> hidden = squares.hidden(highest > 0);
        return built.stream()
                .map(segment -> segment.withOpen(!hidden.contains(segment.segment())))
                .toList();
    }

    Map<Integer, List<Order>> bySegment() {
        return orders.stream()
                .collect(Collectors.groupingBy(
                        order -> HeatSegmentBuilder.segmentOf(order.cell()), TreeMap::new, Collectors.toList()));
    }

    static HeatSegmentBuilder.Row row(Order order) {
        return new HeatSegmentBuilder.Row(
                order.cell(),
                order.day(),
                order.hour(),
                OrderGroup.of(order.line(), order.organic()),
                order.customer(),
                order.vendor(),
                order.areas());
    }

    /** What a naive count says of every cell of a zoom. */
    Map<Long, Count> countsAt(int zoom, Predicate<Order> wanted) {
        Map<Long, List<Order>> byCell = orders.stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(order -> order.cellAt(zoom), TreeMap::new, Collectors.toList()));
        var counts = new TreeMap<Long, Count>();
        byCell.forEach((cell, own) -> counts.put(cell, count(own)));
        return counts;
    }

    static Count count(List<Order> own) {
        return new Count(
                own.size(),
                (int) own.stream().filter(o -> Boolean.TRUE.equals(o.organic())).count(),
                (int) own.stream()
                        .filter(o -> Boolean.FALSE.equals(o.organic()))
                        .count(),
                customers(own).size());
    }

    /** Distinct known customers. */
    static Set<Integer> customers(Collection<Order> own) {
        return own.stream().map(Order::customer).filter(c -> c != 0).collect(Collectors.toCollection(HashSet::new));
    }

    /** Cells of a cube as a naive count gives them. */
    static Map<Long, Count> counts(HeatCells cells) {
        var counts = new TreeMap<Long, Count>();
        for (int i = 0; i < cells.size(); i++) {
            Count earlier = counts.put(
                    cells.key(i), new Count(cells.orders(i), cells.organic(i), cells.nonOrganic(i), cells.users(i)));
            if (earlier != null) {
                throw new AssertionError("cell " + cells.key(i) + " comes twice");
            }
        }
        return counts;
    }

    /** A filter both ways: for the cube, and for a naive count. */
    record Filter(OrderSelection selection, Predicate<Order> wanted) {

        static final Filter ALL =
                new Filter(OrderSelection.of(FIRST_DAY, FIRST_DAY.plusDays(DAYS), List.of()), order -> true);

        static Filter random(Random random) {
            LocalDate from = FIRST_DAY.plusDays(random.nextInt(-3, DAYS));
            LocalDate to = from.plusDays(random.nextInt(DAYS));
            var lines = new TreeSet<Integer>();
            for (int i = random.nextInt(4); i > 0; i--) {
                lines.add(1 + random.nextInt(7));
            }
            int weekdays = 1 + random.nextInt(OrderSelection.ALL_WEEKDAYS);
            int hours = random.nextBoolean() ? OrderSelection.ALL_HOURS : random.nextInt(OrderSelection.ALL_HOURS);
            BitSet vendors = random.nextBoolean() ? null : bits(random, 51, 20);
            BitSet areas = random.nextBoolean() ? null : bits(random, 5, 3);
            var plain = OrderSelection.of(from, to, lines);
            var selection = new OrderSelection(
                    plain.firstDay(), plain.lastDay(), plain.groups(), weekdays, hours, vendors, areas);
            return new Filter(
                    selection,
                    order -> order.day() >= from.toEpochDay()
                            && order.day() <= to.toEpochDay()
                            && (lines.isEmpty() || lines.contains(order.line()))
                            && has(weekdays, weekday(order) - 1)
                            && has(hours, order.hour())
                            && (vendors == null || vendors.get(order.vendor()))
                            && (areas == null || Arrays.stream(order.areas()).anyMatch(areas::get)));
        }

        private static int weekday(Order order) {
            return LocalDate.ofEpochDay(order.day()).getDayOfWeek().getValue();
        }

        private static boolean has(int bits, int bit) {
            return (bits >>> bit & 1) != 0;
        }

        private static BitSet bits(Random random, int bound, int count) {
            var bits = new BitSet();
            random.ints(count, 0, bound).forEach(bits::set);
            return bits;
        }
    }
}
