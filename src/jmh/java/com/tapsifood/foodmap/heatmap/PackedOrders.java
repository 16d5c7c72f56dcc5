package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.bench.OrderColumns;
import com.tapsifood.foodmap.bench.Question;
import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.tile.mvt.CellTile;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;

/** The cubes of generated orders. All that the benchmarks know of the inside of the cube is here. */
public final class PackedOrders {

    private static final List<String> FIELDS = List.of("orders", "organic", "nonOrganic", "users");
    private static final int CELLS_PER_SIDE = 1 << HeatCube.CELL_ZOOM_OFFSET;

    private final OrderColumns orders;
    private final int k;
    private final int highestCustomer;
    private final Map<SortedSet<String>, BitSet> vendorsByGrades = new HashMap<>();
    private final Map<Integer, HeatCube> cubes = new HashMap<>();
    private long packNanos;
    private long cubeNanos;

    private PackedOrders(OrderColumns orders, int k) {
        this.orders = orders;
        this.k = k;
        this.highestCustomer = Arrays.stream(orders.customer()).max().orElse(0);
    }

    /** Packs segment by segment as a publication does; the orders come in the order of their cells. */
    public static PackedOrders of(OrderColumns orders, int k) {
        var packed = new PackedOrders(orders, k);
        int from = 0;
        while (from < orders.rows()) {
            int to = from;
            while (to < orders.rows() && orders.city()[to] == orders.city()[from]) {
                to++;
            }
            packed.addCity(from, to);
            from = to;
        }
        return packed;
    }

    private void addCity(int from, int to) {
        long start = System.nanoTime();
        List<HeatSegment> segments = segments(from, to);
        long packed = System.nanoTime();
        cubes.put((int) orders.city()[from], HeatCube.of(segments));
        packNanos += packed - start;
        cubeNanos += System.nanoTime() - packed;
    }

    private List<HeatSegment> segments(int from, int to) {
        var squares = new OpenSquares(k);
        var builder = new HeatSegmentBuilder();
        var segments = new ArrayList<HeatSegment>();
        for (int row = from; row < to; row++) {
            int segment = HeatSegmentBuilder.segmentOf(orders.cell()[row]);
            builder.add(row(row));
            if (row + 1 == to || HeatSegmentBuilder.segmentOf(orders.cell()[row + 1]) != segment) {
                HeatSegment built = builder.build(segment, k, highestCustomer > 0, highestCustomer);
                squares.add(built);
                segments.add(built);
            }
        }
        var hidden = squares.hidden(highestCustomer > 0);
        segments.replaceAll(segment -> segment.withOpen(!hidden.contains(segment.segment())));
        return segments;
    }

    private HeatSegmentBuilder.Row row(int row) {
        var areas = new int[orders.areas().length];
        for (int layer = 0; layer < areas.length; layer++) {
            areas[layer] = orders.areas()[layer][row];
        }
        return new HeatSegmentBuilder.Row(
                orders.cell()[row],
                orders.day()[row],
                orders.hour()[row],
                orders.group()[row],
                orders.customer()[row],
                orders.vendor()[row],
                areas);
    }

    public HeatCube cube(int city) {
        return Objects.requireNonNull(cubes.get(city));
    }

    /** What a request for a tile asks of the cube, the filter's translation included. */
    public HeatCells tile(Question question) {
        return cube(question.city()).tile(question.tile(), selection(question.filter()));
    }

    /** The orders and customers of every neighbourhood. */
    public AreaOrders neighbourhoods(Question question) {
        return cube(question.city()).areas(PolygonLayer.NEIGHBOURHOOD, selection(question.filter()));
    }

    public AreaOrders neighbourhoodsOfAllOrders(Question question) {
        return cube(question.city()).areas(PolygonLayer.NEIGHBOURHOOD, OrderSelection.ALL);
    }

    /** The orders and customers of every day. */
    public OrderSeries days(Question question) {
        return days(cube(question.city()), selection(question.filter()));
    }

    public static OrderSeries days(HeatCube cube) {
        return days(cube, OrderSelection.ALL);
    }

    private static OrderSeries days(HeatCube cube, OrderSelection selection) {
        return cube.series(cube.buckets(TimeBucket.DAY, selection), selection, false, true);
    }

    /** The tile as the tileset {@code heatmap} encodes it. */
    public static byte[] mvt(HeatCells cells) {
        var encoded = new CellTile("heatmap", FIELDS, CellTile.Shape.POINT, CELLS_PER_SIDE);
        for (int i = 0; i < cells.size(); i++) {
            encoded.add(
                    CellKey.x(cells.key(i)) % CELLS_PER_SIDE,
                    CellKey.y(cells.key(i)) % CELLS_PER_SIDE,
                    cells.orders(i),
                    cells.organic(i),
                    cells.nonOrganic(i),
                    cells.users(i));
        }
        return encoded.toBytes();
    }

    /** How long sorting, deciding on privacy and packing took. */
    public Duration packTime() {
        return Duration.ofNanos(packNanos);
    }

    /** How long it took to make cubes of packed segments, as every server does. */
    public Duration cubeTime() {
        return Duration.ofNanos(cubeNanos);
    }

    /** The filter in the numbers of the cube. */
    public OrderSelection selection(Question.Filter filter) {
        return new OrderSelection(
                filter.firstDay(),
                filter.lastDay(),
                OrderGroup.mask(filter.lines(), filter.organic()),
                filter.weekdays().isEmpty() ? OrderSelection.ALL_WEEKDAYS : bits(filter.weekdays()),
                filter.hours() == null
                        ? OrderSelection.ALL_HOURS
                        : filter.hours().mask(),
                filter.grades().isEmpty() ? null : vendors(filter.grades()),
                filter.areas().isEmpty() ? null : set(filter.areas()));
    }

    private static int bits(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(number -> 1 << number).reduce(0, (a, b) -> a | b);
    }

    private static BitSet set(Collection<Integer> numbers) {
        var set = new BitSet();
        numbers.forEach(set::set);
        return set;
    }

    /** Kept, as the server keeps what a vendor filter selects. */
    private BitSet vendors(SortedSet<String> grades) {
        return vendorsByGrades.computeIfAbsent(grades, wanted -> {
            var vendors = new BitSet();
            for (int vendor = 1; vendor < orders.grades().size(); vendor++) {
                vendors.set(vendor, wanted.contains(orders.grades().get(vendor)));
            }
            return vendors;
        });
    }

    /** Finest cell zoom at which each order is shown, as the cubes show it; 0 where it never is. */
    public byte[] openZooms() {
        var openZooms = new byte[orders.rows()];
        for (int zoom = HeatSegment.ZOOM; zoom <= CellKey.FINEST; zoom++) {
            var open = new LongOpenHashSet();
            for (HeatCube cube : cubes.values()) {
                HeatCells cells = cube.city(zoom, OrderSelection.ALL);
                for (int i = 0; i < cells.size(); i++) {
                    open.add(cells.key(i));
                }
            }
            raise(openZooms, zoom, open);
        }
        return openZooms;
    }

    private void raise(byte[] openZooms, int zoom, LongOpenHashSet open) {
        int shift = 2 * (CellKey.FINEST - zoom);
        long current = -1;
        boolean isOpen = false;
        for (int row = 0; row < openZooms.length; row++) {
            long cell = orders.cell()[row] >>> shift;
            if (cell != current) {
                current = cell;
                isOpen = open.contains(cell);
            }
            if (isOpen) {
                openZooms[row] = (byte) zoom;
            }
        }
    }
}
