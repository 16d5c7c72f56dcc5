package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.TileCoord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * All orders of one city in one published version. Answers come from a walk along the Morton range of what is asked;
 * a cell's orders lie together in it at every level.
 */
public final class HeatCube {

    /** Cells along a tile's side are 2 to the power of this. */
    public static final int CELL_ZOOM_OFFSET = 6;

    /** Finest zoom of a tile: beyond, its cells would be finer than {@link CellKey#FINEST}. */
    public static final int MAX_TILE_ZOOM = CellKey.FINEST - CELL_ZOOM_OFFSET;

    public static final int MIN_TILE_ZOOM = HeatSegment.ZOOM - CELL_ZOOM_OFFSET;

    private final HeatSegment[] segments;
    private final int[] numbers;
    private final int highestCustomer;
    private final BitSet days = new BitSet();

    public HeatCube(List<HeatSegment> unsorted) {
        segments = unsorted.stream()
                .sorted(Comparator.comparingInt(HeatSegment::segment))
                .toArray(HeatSegment[]::new);
        numbers = Arrays.stream(segments).mapToInt(HeatSegment::segment).toArray();
        int highest = 0;
        for (HeatSegment segment : segments) {
            for (int row = 0; row < segment.rows(); row++) {
                days.set(segment.day()[row]);
                highest = Math.max(highest, segment.customer()[row]);
            }
        }
        highestCustomer = highest;
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    public LocalDate firstDay() {
        return LocalDate.ofEpochDay(days.nextSetBit(0));
    }

    public LocalDate lastDay() {
        return LocalDate.ofEpochDay(days.length() - 1L);
    }

    /** Days of a selection on which the city has any order at all. */
    public int daysWithData(OrderSelection selection) {
        int from = Math.max(0, selection.firstDay());
        return selection.lastDay() < from
                ? 0
                : days.get(from, selection.lastDay() + 1).cardinality();
    }

    /** The open cells of a tile that have orders, along the Morton curve. */
    public HeatCells tile(TileCoord tile, OrderSelection selection) {
        int cellZoom = tile.z() + CELL_ZOOM_OFFSET;
        if (cellZoom < HeatSegment.ZOOM || cellZoom > CellKey.FINEST) {
            throw new IllegalArgumentException("no cells at tile zoom " + tile.z());
        }
        int shift = 2 * (CellKey.FINEST - tile.z());
        return walk(tile.morton() << shift, tile.morton() + 1 << shift, cellZoom, selection);
    }

    /** The open cells of the whole city at a cell zoom. */
    public HeatCells city(int cellZoom, OrderSelection selection) {
        return walk(0, 1L << 2 * CellKey.FINEST, cellZoom, selection);
    }

    /** Orders and customers of the city under a selection, and how many orders each level hides. */
    public HeatTotals totals(OrderSelection selection) {
        var totals = new HeatTotals.Counter(highestCustomer);
        for (HeatSegment segment : segments) {
            totals.add(segment, selection);
        }
        return totals.result();
    }

    private HeatCells walk(long from, long to, int cellZoom, OrderSelection selection) {
        var cells = new HeatCells(cellZoom, highestCustomer);
        int first = Arrays.binarySearch(numbers, (int) (from >>> HeatSegment.CELL_BITS));
        for (int i = first < 0 ? -first - 1 : first; i < numbers.length; i++) {
            long base = (long) numbers[i] << HeatSegment.CELL_BITS;
            if (base >= to) {
                break;
            }
            HeatSegment segment = segments[i];
            int last = to - base > Character.MAX_VALUE ? segment.rows() : segment.firstRow((int) (to - base));
            int start = from > base ? segment.firstRow((int) (from - base)) : 0;
            cells.add(segment, start, last, selection);
        }
        return cells;
    }
}
