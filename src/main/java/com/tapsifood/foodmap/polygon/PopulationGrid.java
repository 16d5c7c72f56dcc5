package com.tapsifood.foodmap.polygon;

import com.tapsifood.foodmap.geo.CellKey;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Residents of the cells of one city. All descendants of a cell are one range of the finest cells, so the residents of
 * a cell of any zoom are the difference of two running sums.
 */
public final class PopulationGrid {

    /** Of a city where no source gives residents. */
    public static final PopulationGrid UNKNOWN = new PopulationGrid(null, new long[0], new double[] {0});

    private final @Nullable PolygonLayer layer;
    private final long[] cells;
    private final double[] before;

    /**
     * @param cells Morton numbers of the finest cells with known residents, ascending
     * @param before residents of all cells before this one, and of all cells together
     */
    private PopulationGrid(@Nullable PolygonLayer layer, long[] cells, double[] before) {
        this.layer = layer;
        this.cells = cells;
        this.before = before;
    }

    /** @param residents by finest cell */
    static PopulationGrid of(PolygonLayer layer, SortedMap<Long, Double> residents) {
        var cells = new long[residents.size()];
        var before = new double[cells.length + 1];
        int i = 0;
        for (var cell : residents.entrySet()) {
            cells[i] = cell.getKey();
            before[i + 1] = before[i] + cell.getValue();
            i++;
        }
        return new PopulationGrid(layer, cells, before);
    }

    /** The layer whose residents were spread over its cells; null when none are known. */
    public @Nullable PolygonLayer layer() {
        return layer;
    }

    /** Morton numbers of the finest cells of which something is known. */
    public LongStream cells() {
        return Arrays.stream(cells);
    }

    /** Residents of all cells. */
    public double total() {
        return before[cells.length];
    }

    /**
     * Residents of a cell, as far as they are known.
     *
     * @param key Morton number of the cell
     * @param cellZoom at most {@link CellKey#FINEST}
     * @return NaN when nothing is known of any part of the cell
     */
    public double residents(long key, int cellZoom) {
        int shift = 2 * (CellKey.FINEST - cellZoom);
        int from = firstAt(key << shift, 0);
        int to = firstAt(key + 1 << shift, from);
        return from == to ? Double.NaN : before[to] - before[from];
    }

    private int firstAt(long key, int from) {
        int found = Arrays.binarySearch(cells, from, cells.length, key);
        return found >= 0 ? found : -found - 1;
    }
}
