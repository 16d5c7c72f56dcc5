package com.tapsifood.foodmap.refresh.orders;

import com.tapsifood.foodmap.bench.BenchCatalog;
import com.tapsifood.foodmap.bench.OrderColumns;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.heatmap.OrderGroup;
import com.tapsifood.foodmap.polygon.Polygon;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonLocator;
import com.tapsifood.foodmap.refresh.CheckFixtures;
import com.tapsifood.foodmap.refresh.RawOrder;
import com.tapsifood.foodmap.refresh.ReadAhead;
import com.tapsifood.foodmap.refresh.demo.DemoBusiness;
import com.tapsifood.foodmap.refresh.demo.DemoSize;
import com.tapsifood.foodmap.vendor.Grade;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The demo's orders, checked as an import checks them, as columns; without the database in between. */
public final class GeneratedOrders {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final ZoneId ZONE = ZoneId.of("Asia/Tehran");
    private static final int VENDORS = 10_000;
    /** Rejections wait in a tally until there are ten thousand; some four in a thousand rows are rejected. */
    private static final int ROWS_PER_TALLY = 1_000_000;

    private static final int ROW_BITS = 27;

    private final DemoBusiness business;
    private final LocalHour clock = new LocalHour(ZONE);
    private final Map<String, Integer> vendors = new HashMap<>();
    private final List<String> grades = new ArrayList<>();
    private final Long2IntOpenHashMap customers = new Long2IntOpenHashMap();
    private final OrderColumns columns;
    private OrderCheck check = newCheck();
    private int read;
    private int rows;

    private GeneratedOrders(int orders, long seed) {
        business = new DemoBusiness(new DemoSize(orders, VENDORS, seed, TODAY), Map.of());
        columns = columns(orders, grades);
        grades.add(Grade.UNGRADED.label()); // numbers of vendors begin at 1
    }

    /** At most 134 million. */
    public static OrderColumns of(int orders, long seed) {
        if (orders >= 1 << ROW_BITS) {
            throw new IllegalArgumentException("too many orders: " + orders);
        }
        var generated = new GeneratedOrders(orders, seed);
        generated.business.grades().forEach(row -> generated.grade(row.vendorCode(), row.grade()));
        new ReadAhead<>(generated.business.orders()).forEach(generated::add);
        OrderColumns sorted = generated.sorted();
        generated.assignAreas(sorted);
        return sorted;
    }

    private static OrderColumns columns(int rows, List<String> grades) {
        return new OrderColumns(
                new long[rows],
                new int[rows],
                new int[rows],
                new byte[rows],
                new char[rows],
                new byte[rows],
                new byte[rows],
                new int[rows],
                new int[rows],
                new char[PolygonLayer.values().length][rows],
                grades);
    }

    private static OrderCheck newCheck() {
        return new OrderCheck(
                BenchCatalog.CATALOG,
                CheckFixtures.tally(),
                TODAY.atStartOfDay(ZONE).toInstant());
    }

    private void grade(@Nullable String code, @Nullable String grade) {
        Grade.find(Objects.requireNonNullElse(grade, ""))
                .ifPresent(known -> grades.set(vendor(Objects.requireNonNull(code)), known.label()));
    }

    private int vendor(String code) {
        return vendors.computeIfAbsent(code, added -> {
            grades.add(Grade.UNGRADED.label());
            return grades.size() - 1;
        });
    }

    private void add(RawOrder raw) {
        if (++read % ROWS_PER_TALLY == 0) {
            check = newCheck();
        }
        CheckedOrder order = check.check(raw);
        if (order != null) {
            set(rows++, order);
        }
    }

    private void set(int row, CheckedOrder order) {
        int lon = offEdge((int) Math.round(order.lon() * 1e6));
        int lat = (int) Math.round(order.lat() * 1e6);
        clock.set(order.createdAt().getEpochSecond());
        columns.lon()[row] = lon;
        columns.lat()[row] = lat;
        columns.cell()[row] = CellKey.of(lon / 1e6, lat / 1e6);
        columns.city()[row] = (byte) order.city().id();
        columns.day()[row] = (char) clock.day();
        columns.hour()[row] = (byte) clock.hour();
        columns.group()[row] = OrderGroup.of(order.line(), order.organic());
        columns.customer()[row] = customer(order.userId());
        columns.vendor()[row] = vendor(order.vendorCode());
    }

    /**
     * A place exactly on the edge between two columns of cells moves a tenth of a metre east: in the metres of the
     * baselines it would round to either side.
     */
    private static int offEdge(int lon) {
        boolean edge = ((lon + 180_000_000L) << CellKey.FINEST) % 360_000_000L == 0;
        return edge ? lon + 1 : lon;
    }

    private int customer(@Nullable String userId) {
        if (userId == null) {
            return 0;
        }
        long number = Long.parseLong(userId.substring(1), Character.MAX_RADIX);
        return customers.computeIfAbsent(number, added -> customers.size() + 1);
    }

    private OrderColumns sorted() {
        var order = new long[rows];
        for (int row = 0; row < rows; row++) {
            order[row] = columns.cell()[row] << ROW_BITS | row;
        }
        Arrays.parallelSort(order);
        OrderColumns sorted = columns(rows, List.copyOf(grades));
        for (int row = 0; row < rows; row++) {
            int from = (int) (order[row] & (1 << ROW_BITS) - 1);
            sorted.cell()[row] = columns.cell()[from];
            sorted.lon()[row] = columns.lon()[from];
            sorted.lat()[row] = columns.lat()[from];
            sorted.city()[row] = columns.city()[from];
            sorted.day()[row] = columns.day()[from];
            sorted.hour()[row] = columns.hour()[from];
            sorted.group()[row] = columns.group()[from];
            sorted.customer()[row] = columns.customer()[from];
            sorted.vendor()[row] = columns.vendor()[from];
        }
        return sorted;
    }

    private void assignAreas(OrderColumns orders) {
        Map<Integer, AreaColumns> byCity = areas();
        for (int row = 0; row < orders.rows(); row++) {
            int[] ids = Objects.requireNonNull(byCity.get((int) orders.city()[row]))
                    .of(orders.cell()[row], orders.lon()[row] / 1e6, orders.lat()[row] / 1e6);
            for (int layer = 0; layer < ids.length; layer++) {
                orders.areas()[layer][row] = (char) ids[layer];
            }
        }
    }

    private Map<Integer, AreaColumns> areas() {
        var byCity = new HashMap<Integer, AreaColumns>();
        int[] lastId = {0};
        for (City city : BenchCatalog.CATALOG.cities()) {
            var locators = new ArrayList<PolygonLocator>();
            for (PolygonLayer layer : PolygonLayer.values()) {
                var polygons = new ArrayList<Polygon>();
                business.polygons(city.key(), layer.key()).forEach(raw -> {
                    String name = Objects.requireNonNull(raw.name());
                    polygons.add(new Polygon(
                            ++lastId[0],
                            city.id(),
                            layer,
                            name,
                            null,
                            name,
                            Objects.requireNonNull(raw.geometry()),
                            0,
                            null));
                });
                locators.add(new PolygonLocator(polygons));
            }
            byCity.put(city.id(), new AreaColumns(locators));
        }
        return byCity;
    }
}
