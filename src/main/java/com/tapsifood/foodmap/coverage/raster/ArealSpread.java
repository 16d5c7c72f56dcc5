package com.tapsifood.foodmap.coverage.raster;

import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.Metres;
import com.tapsifood.foodmap.geo.UtmZone;
import com.tapsifood.foodmap.geo.WebMercator;
import com.tapsifood.foodmap.polygon.PopulationGrid;
import org.jspecify.annotations.Nullable;

/**
 * Spreads what is known of squares of the tile pyramid over the cells of a grid, by area: every square is cut into 8 x
 * 8 equal parts, and each part goes to the cell its middle lies in. What lies outside the grid is not in the sums.
 */
public final class ArealSpread {

    private static final int PARTS = 8;

    private final CoverageGrid grid;
    private final UtmZone zone;
    private final double[] values;

    public ArealSpread(CoverageGrid grid) {
        this.grid = grid;
        this.zone = grid.zone();
        this.values = new double[grid.size()];
    }

    /** Residents of each cell; null when the city's are unknown. Takes some ten milliseconds. */
    public static double @Nullable [] residents(CoverageGrid grid, PopulationGrid population) {
        if (population.layer() == null) {
            return null;
        }
        var spread = new ArealSpread(grid);
        population.cells().forEach(key -> spread.add(key, CellKey.FINEST, population.residents(key, CellKey.FINEST)));
        return spread.values();
    }

    /** @param key Morton number of a square of this zoom */
    public void add(long key, int zoom, double value) {
        int x = CellKey.x(key);
        int y = CellKey.y(key);
        Metres northWest = corner(x, y, zoom);
        Metres northEast = corner(x + 1, y, zoom);
        Metres southWest = corner(x, y + 1, zoom);
        double part = value / (PARTS * PARTS);
        for (int i = 0; i < PARTS * PARTS; i++) {
            double right = (i % PARTS + 0.5) / PARTS;
            double down = (i / PARTS + 0.5) / PARTS;
            // so small a square is a parallelogram in the zone, to a few centimetres
            double east = northWest.east()
                    + right * (northEast.east() - northWest.east())
                    + down * (southWest.east() - northWest.east());
            double north = northWest.north()
                    + right * (northEast.north() - northWest.north())
                    + down * (southWest.north() - northWest.north());
            addAt(east, north, part);
        }
    }

    private void addAt(double east, double north, double part) {
        int cell = grid.find((int) Math.floor(east / grid.cellMeters()), (int) Math.floor(north / grid.cellMeters()));
        if (cell >= 0) {
            values[cell] += part;
        }
    }

    private Metres corner(int x, int y, int zoom) {
        return zone.project(WebMercator.lonOfColumn(x, zoom), WebMercator.latOfRow(y, zoom));
    }

    /** By cell. */
    public double[] values() {
        return values;
    }
}
