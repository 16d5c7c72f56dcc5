package com.tapsifood.foodmap.coverage.raster;

import com.tapsifood.foodmap.geo.Metres;
import com.tapsifood.foodmap.vendor.Grade;

/**
 * What one vendor reaches: the circle around it, its edge included.
 *
 * @param centre in metres of the city's UTM zone
 * @param radius metres
 * @param line id of the business line; 0 when unknown
 */
public record Disc(Metres centre, double radius, int line, Grade grade) {

    /** A run of cells and squares of one row. */
    public interface Run {

        /** @param row from the south of the grid; from and to count from its first slot, both included */
        void take(int row, int from, int to);
    }

    /** The squares of every row whose centres are in it, as far as the grid's rows go. */
    public void forEachRun(CoverageGrid grid, Run run) {
        double cell = grid.cellMeters();
        double north = centre.north() / cell - 0.5 - grid.southRow();
        int first = Math.max(0, (int) Math.ceil(north - radius / cell) - 1);
        int last = Math.min(grid.rowCount() - 1, (int) Math.floor(north + radius / cell) + 1);
        for (int row = first; row <= last; row++) {
            runOf(row, grid, run);
        }
    }

    private void runOf(int row, CoverageGrid grid, Run run) {
        double y = grid.centre(grid.southRow() + row);
        double dy = y - centre.north();
        double half = Math.sqrt(Math.max(0, radius * radius - dy * dy)) / grid.cellMeters();
        int west = grid.westColumn(row);
        double middle = centre.east() / grid.cellMeters() - 0.5 - west;
        int from = Math.max(0, (int) Math.ceil(middle - half) - 1);
        int to = Math.min(grid.width(row) - 1, (int) Math.floor(middle + half) + 1);
        // the square root may have been rounded past a centre on the very edge
        while (from <= to && !has(grid.centre(west + from), y)) {
            from++;
        }
        while (to >= from && !has(grid.centre(west + to), y)) {
            to--;
        }
        if (from <= to) {
            run.take(row, from, to);
        }
    }

    /** Whether a place of the zone is in it. */
    public boolean has(double east, double north) {
        double dx = east - centre.east();
        double dy = north - centre.north();
        return dx * dx + dy * dy <= radius * radius;
    }
}
