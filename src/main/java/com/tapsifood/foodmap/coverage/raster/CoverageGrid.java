package com.tapsifood.foodmap.coverage.raster;

import static java.util.Objects.requireNonNull;

import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.UtmZone;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The square cells of a city: those of its UTM zone whose centre lies in a marketing area. Cells are numbered from 0,
 * row by row from the south-west, and named by column and row of the zone, so that a cell keeps its name whatever
 * becomes of the areas.
 *
 * <p>Rows are as wide as their cells need. What is counted over them has a slot for every square of a row, also one
 * outside the areas, and one more at its end.
 */
public final class CoverageGrid {

    private final City city;
    private final int cellMeters;
    private final UtmZone zone;
    private final int southRow;
    private final int[] westColumns;
    private final int[] rowSlots;
    private final int[] firstCells;
    private final int[] rows;
    private final int[] columns;
    private final int[] slots;
    private final Map<PolygonLayer, int[]> areas;

    /** @param columns and rows of the cells, sorted by row and then column */
    public CoverageGrid(
            City city, int cellMeters, UtmZone zone, int[] columns, int[] rows, Map<PolygonLayer, int[]> areas) {
        this.city = city;
        this.cellMeters = cellMeters;
        this.zone = zone;
        this.columns = columns;
        this.rows = rows;
        this.areas = new EnumMap<>(PolygonLayer.class);
        this.areas.putAll(areas);
        this.southRow = rows.length == 0 ? 0 : rows[0];
        int count = rows.length == 0 ? 0 : rows[rows.length - 1] - southRow + 1;
        this.westColumns = new int[count];
        this.rowSlots = new int[count + 1];
        this.firstCells = new int[count + 1];
        this.slots = new int[rows.length];
        layOut();
    }

    private void layOut() {
        int cell = 0;
        for (int row = 0; row < westColumns.length; row++) {
            int first = cell;
            while (cell < rows.length && rows[cell] == southRow + row) {
                cell++;
            }
            boolean empty = cell == first;
            westColumns[row] = empty ? 0 : columns[first];
            int width = empty ? 0 : columns[cell - 1] - columns[first] + 1;
            firstCells[row + 1] = cell;
            rowSlots[row + 1] = rowSlots[row] + width + 1;
            for (int i = first; i < cell; i++) {
                slots[i] = rowSlots[row] + columns[i] - westColumns[row];
            }
        }
    }

    public City city() {
        return city;
    }

    public int cellMeters() {
        return cellMeters;
    }

    public UtmZone zone() {
        return zone;
    }

    /** How many cells there are. */
    public int size() {
        return rows.length;
    }

    public double cellKm2() {
        return cellMeters * (double) cellMeters / 1e6;
    }

    /** Column of a cell in its zone. */
    public int column(int cell) {
        return columns[cell];
    }

    /** Row of a cell in its zone. */
    public int row(int cell) {
        return rows[cell];
    }

    /** Name of a cell, the same as long as cells have this size. */
    public String id(int cell) {
        return city.key() + "-" + cellMeters + "-" + columns[cell] + "-" + rows[cell];
    }

    /** Metres east of the zone's origin. */
    public double centreEast(int cell) {
        return centre(columns[cell]);
    }

    /** Metres north of the zone's origin. */
    public double centreNorth(int cell) {
        return centre(rows[cell]);
    }

    public LonLat centre(int column, int row) {
        return zone.unproject(centre(column), centre(row));
    }

    /** The polygon of a layer that a cell's centre lies in; 0 when it is in none. */
    public int area(int cell, PolygonLayer layer) {
        return requireNonNull(areas.get(layer))[cell];
    }

    /** The cell of a column and row; below 0 when it is in no area. */
    public int find(int column, int row) {
        return Arrays.binarySearch(columns, firstCell(row), firstCell(row + 1), column);
    }

    /** Cells of a row within some columns, first and last included. */
    public IntStream cells(int row, int firstColumn, int lastColumn) {
        int from = at(row, firstColumn);
        return IntStream.range(from, Math.max(from, at(row, lastColumn + 1)));
    }

    private int at(int row, int column) {
        int found = Arrays.binarySearch(columns, firstCell(row), firstCell(row + 1), column);
        return found >= 0 ? found : -found - 1;
    }

    private int firstCell(int row) {
        return firstCells[Math.clamp((long) row - southRow, 0, firstCells.length - 1)];
    }

    /**
     * The sum over the cells of a disc of numbers that run through all cells.
     *
     * @param before by cell, the sum of the numbers of all cells before it; and the sum of all
     */
    public double sum(Disc disc, double[] before) {
        var sum = new double[1];
        disc.forEachRun(this, (row, from, to) -> {
            int west = westColumns[row];
            int first = at(southRow + row, west + from);
            sum[0] += before[at(southRow + row, west + to + 1)] - before[first];
        });
        return sum[0];
    }

    double centre(int index) {
        return (index + 0.5) * cellMeters;
    }

    int southRow() {
        return southRow;
    }

    int rowCount() {
        return westColumns.length;
    }

    /** Column of the first slot of a row; rows count from the south. */
    int westColumn(int row) {
        return westColumns[row];
    }

    /** Rows cut into bands with about as many slots each: where each begins, and at last where they end. */
    int[] bands(int count) {
        return IntStream.rangeClosed(0, count)
                .map(band -> {
                    int found = Arrays.binarySearch(rowSlots, (int) ((long) slots() * band / count));
                    return found >= 0 ? found : -found - 1;
                })
                .toArray();
    }

    /** Squares of a row from its first cell to its last. */
    int width(int row) {
        return rowSlots[row + 1] - rowSlots[row] - 1;
    }

    /** The first slot of a row, or one after the last slot of the row before. */
    int rowSlot(int row) {
        return rowSlots[row];
    }

    int slots() {
        return rowSlots[rowSlots.length - 1];
    }

    int slot(int cell) {
        return slots[cell];
    }
}
