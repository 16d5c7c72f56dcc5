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

    /** In cells: some centimetres, far more than rounding adds up to. */
    private static final double UNSURE = 1e-4;

    /** A run of cells and squares of one row. */
    public interface Run {

        /** @param row from the south of the grid; from and to count from its first slot, both included */
        void take(int row, int from, int to);
    }

    /** The squares of every row whose centres are in it, as far as the grid's rows go. */
    public void forEachRun(CoverageGrid grid, Run run) {
        forEachRun(grid, 0, grid.rowCount(), run);
    }

    /** The same of some rows only, the last excluded. */
    void forEachRun(CoverageGrid grid, int firstRow, int endRow, Run run) {
        double perMetre = 1.0 / grid.cellMeters();
        double middle = centre.east() * perMetre - 0.5;
        double north = centre.north() * perMetre - 0.5 - grid.southRow();
        int first = Math.max(firstRow, (int) Math.ceil(north - radius * perMetre - UNSURE));
        int last = Math.min(endRow - 1, (int) Math.floor(north + radius * perMetre + UNSURE));
        for (int row = first; row <= last; row++) {
            double dy = grid.centre(grid.southRow() + row) - centre.north();
            double half = Math.sqrt(Math.max(0, radius * radius - dy * dy)) * perMetre;
            int west = grid.westColumn(row);
            int from = Math.max(0, begin(middle - half, grid, row) - west);
            int to = Math.min(grid.width(row) - 1, end(middle + half, grid, row) - west);
            if (from <= to) {
                run.take(row, from, to);
            }
        }
    }

    /**
     * The first column whose centre is in it; where a rounded edge is too near to a centre to tell, that is tried.
     * Columns count from far west of the zone, so that cutting a fraction off rounds down.
     */
    private int begin(double edge, CoverageGrid grid, int row) {
        int column = (int) (edge - UNSURE) + 1;
        return column - edge > UNSURE || reaches(column, grid, row) ? column : column + 1;
    }

    private int end(double edge, CoverageGrid grid, int row) {
        int column = (int) (edge + UNSURE);
        return edge - column > UNSURE || reaches(column, grid, row) ? column : column - 1;
    }

    private boolean reaches(int column, CoverageGrid grid, int row) {
        return has(grid.centre(column), grid.centre(grid.southRow() + row));
    }

    /** Whether a place of the zone is in it. */
    public boolean has(double east, double north) {
        double dx = east - centre.east();
        double dy = north - centre.north();
        return dx * dx + dy * dy <= radius * radius;
    }
}
