package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.TileCoord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;

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
        int count = 0;
        for (int day = days.nextSetBit(Math.max(0, selection.firstDay()));
                day >= 0 && day <= selection.lastDay();
                day = days.nextSetBit(day + 1)) {
            count += (selection.weekdays() & OrderSelection.weekday(day)) == 0 ? 0 : 1;
        }
        return count;
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
