package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * All orders of one city in one published version. Orders are laid out once for every level, a cell's together, so
 * that an answer costs the runs of orders it is made of and not the orders beside them.
 */
public final class HeatCube {

    /** Cells along a tile's side are 2 to the power of this. */
    public static final int CELL_ZOOM_OFFSET = 6;

    /** Finest zoom of a tile: beyond, its cells would be finer than {@link CellKey#FINEST}. */
    public static final int MAX_TILE_ZOOM = CellKey.FINEST - CELL_ZOOM_OFFSET;

    public static final int MIN_TILE_ZOOM = HeatSegment.ZOOM - CELL_ZOOM_OFFSET;

    private final HeatSquare[] squares;
    private final int[] numbers;
    private final int highestCustomer;
    private final BitSet days = new BitSet();
    private final Map<LayerAtK, AllAreas> allAreas = new ConcurrentHashMap<>();

    private record LayerAtK(PolygonLayer layer, int k) {}

    public HeatCube(Collection<HeatSquare> unsorted) {
        squares = unsorted.stream()
                .sorted(Comparator.comparingInt(HeatSquare::segment))
                .toArray(HeatSquare[]::new);
        numbers = Arrays.stream(squares).mapToInt(HeatSquare::segment).toArray();
        int highest = 0;
        for (HeatSquare square : squares) {
            square.addDays(days);
            highest = Math.max(highest, square.highestCustomer());
        }
        highestCustomer = highest;
    }

    /** Makes the squares of segments ready first. */
    public static HeatCube of(Collection<HeatSegment> segments) {
        return new HeatCube(segments.stream().map(HeatSquare::of).toList());
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    /** All orders, whether they may be shown or not. */
    long orders() {
        return Arrays.stream(squares)
                .mapToLong(square -> square.coarsest().time().length)
                .sum();
    }

    public LocalDate firstDay() {
        return LocalDate.ofEpochDay(days.nextSetBit(0));
    }

    public LocalDate lastDay() {
        return LocalDate.ofEpochDay(days.length() - 1L);
    }

    /** Days of a selection, its weekdays heeded, on which the city has any order at all. */
    public int daysWithData(OrderSelection selection) {
        return (int) dataDays(selection).count();
    }

    private IntStream dataDays(OrderSelection selection) {
        return days.stream()
                .filter(day -> day >= selection.firstDay() && day <= selection.lastDay())
                .filter(day -> (selection.weekdays() & OrderSelection.weekday(day)) != 0);
    }

    /** The open cells of a tile that have orders, along the Morton curve. */
    public HeatCells tile(TileCoord tile, OrderSelection selection) {
        return tile(tile, selection, false);
    }

    /** The same with the orders of every hour of the day. */
    public HeatCells hourlyTile(TileCoord tile, OrderSelection selection) {
        return tile(tile, selection, true);
    }

    private HeatCells tile(TileCoord tile, OrderSelection selection, boolean byHour) {
        int cellZoom = tile.z() + CELL_ZOOM_OFFSET;
        if (cellZoom < HeatSegment.ZOOM || cellZoom > CellKey.FINEST) {
            throw new IllegalArgumentException("no cells at tile zoom " + tile.z());
        }
        int shift = 2 * (CellKey.FINEST - tile.z());
        var cells = new HeatCells(cellZoom, highestCustomer, byHour);
        walk(tile.morton() << shift, tile.morton() + 1 << shift, selection, cells);
        return cells;
    }

    /** One cell, by its Morton number; none when it is closed or has no order. */
    HeatCells cell(int cellZoom, long key, OrderSelection selection) {
        var cells = new HeatCells(cellZoom, highestCustomer, false);
        int shift = 2 * (CellKey.FINEST - cellZoom);
        walk(key << shift, key + 1 << shift, selection, cells);
        return cells;
    }

    /** The open cells of the whole city at a cell zoom. */
    public HeatCells city(int cellZoom, OrderSelection selection) {
        var cells = new HeatCells(cellZoom, highestCustomer, false);
        walk(0, 1L << 2 * CellKey.FINEST, selection, cells);
        return cells;
    }

    /** Orders and customers of the city under a selection, and how many orders each level hides. */
    public HeatTotals totals(OrderSelection selection) {
        var totals = new HeatTotals.Counter(highestCustomer);
        for (HeatSquare square : squares) {
            totals.add(square, selection);
        }
        return totals.result();
    }

    /** Orders and customers of every polygon of a layer. */
    public AreaOrders areas(PolygonLayer layer, OrderSelection selection) {
        return new AreaCounter(squares, highestCustomer, layer).count(selection).orders();
    }

    /** Those of all orders, and which polygons may not tell of theirs; counted once. */
    AllAreas allAreas(PolygonLayer layer, int k) {
        return allAreas.computeIfAbsent(
                new LayerAtK(layer, k), asked -> new AllAreas(areas(layer, OrderSelection.ALL), hiddenAreas(layer, k)));
    }

    private Set<Integer> hiddenAreas(PolygonLayer layer, int k) {
        PolygonLayer[] layers = AreaPrivacy.together(layer).toArray(PolygonLayer[]::new);
        var all = new AreaCounter(squares, highestCustomer, layers).count(OrderSelection.ALL);
        return AreaPrivacy.hidden(layer, all, k, highestCustomer > 0);
    }

    /** Numbers of the vendors that at least k distinct customers of a selection ordered from, ascending. */
    List<Integer> vendorsWithCustomers(OrderSelection selection, int k) {
        return VendorCustomers.withAtLeast(k, squares, selection, highestCustomer > 0);
    }

    /** The buckets of a selection, within the days there are orders of. */
    TimeBuckets buckets(TimeBucket by, OrderSelection selection) {
        int first = Math.max(selection.firstDay(), days.nextSetBit(0));
        int last = Math.min(selection.lastDay(), days.length() - 1);
        return new TimeBuckets(by, first, last);
    }

    /** Orders over time, of all orders whether they may be shown singly or not. */
    OrderSeries series(TimeBuckets buckets, OrderSelection selection, boolean byLine, boolean withUsers) {
        var counter = new SeriesCounter(buckets, byLine);
        for (HeatSquare square : squares) {
            counter.count(square, selection);
        }
        if (withUsers) {
            counter.tellUsers(squares, selection, Stamps.ofThisThread(highestCustomer));
        }
        return counter.series(dataDays(buckets, selection));
    }

    /** Orders of one open cell over time, without customers. */
    OrderSeries trend(int cellZoom, long key, TimeBuckets buckets, OrderSelection selection) {
        var counter = new SeriesCounter(buckets, false);
        int cellsOfSquare = 2 * (cellZoom - HeatSegment.ZOOM);
        int square = Arrays.binarySearch(numbers, (int) (key >>> cellsOfSquare));
        if (square >= 0) {
            counter.countCell(squares[square], cellZoom, (int) (key & (1L << cellsOfSquare) - 1), selection);
        }
        return counter.series(dataDays(buckets, selection));
    }

    /** For each bucket, on how many days of a selection within it the city has any order. */
    private int[] dataDays(TimeBuckets buckets, OrderSelection selection) {
        var ofBuckets = new int[buckets.size()];
        dataDays(selection).forEach(day -> buckets.of(day, selection.hours()).forEach(bucket -> ofBuckets[bucket]++));
        return ofBuckets;
    }

    /** Memory of the arrays. */
    public long bytes() {
        return Arrays.stream(squares).mapToLong(HeatSquare::bytes).sum();
    }

    private void walk(long from, long to, OrderSelection selection, HeatCells cells) {
        int first = Arrays.binarySearch(numbers, (int) (from >>> HeatSegment.CELL_BITS));
        for (int i = first < 0 ? -first - 1 : first; i < numbers.length; i++) {
            long base = (long) numbers[i] << HeatSegment.CELL_BITS;
            if (base >= to) {
                break;
            }
            int fromCell = (int) Math.max(0, from - base);
            int toCell = (int) Math.min(1 << HeatSegment.CELL_BITS, to - base);
            cells.add(squares[i], fromCell, toCell, selection);
        }
    }
}
