package com.tapsifood.foodmap.heatmap.png;

import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.heatmap.HeatCells;
import com.tapsifood.foodmap.heatmap.HeatCube;
import com.tapsifood.foodmap.heatmap.png.HeatPicture.CellDensity;
import java.util.function.Function;

/**
 * Densities of the cells that a picture shows and of those around it, row by row from the north-west corner.
 *
 * @param columns cells that the picture shows from west to east
 * @param rows cells that the picture shows from north to south
 * @param margin further cells on each of the four sides
 * @param values by rows; 0 where nothing is
 */
record DensityGrid(int columns, int rows, int margin, double[] values) {

    private static final int TILE_CELLS = 1 << HeatCube.CELL_ZOOM_OFFSET;

    DensityGrid {
        if (values.length != (columns + 2 * margin) * (rows + 2 * margin)) {
            throw new IllegalArgumentException(
                    values.length + " values are not " + columns + " x " + rows + " cells with a margin of " + margin);
        }
    }

    /**
     * The cells under a tile. Beyond the last zoom that has cells of its own, those of the last are taken, fewer of them.
     *
     * @param heat the cells of one tile of the pyramid, which has no margin of its own
     */
    static DensityGrid of(TileCoord tile, int margin, Function<TileCoord, HeatCells> heat, CellDensity density) {
        int z = Math.min(tile.z(), HeatCube.MAX_TILE_ZOOM);
        int side = TILE_CELLS >> tile.z() - z;
        int west = tile.x() * side - margin;
        int north = tile.y() * side - margin;
        int width = side + 2 * margin;
        var grid = new DensityGrid(side, side, margin, new double[width * width]);
        for (int y = firstTile(north); y <= lastTile(north + width - 1, z); y++) {
            for (int x = firstTile(west); x <= lastTile(west + width - 1, z); x++) {
                grid.put(heat.apply(new TileCoord(z, x, y)), west, north, density);
            }
        }
        return grid;
    }

    private static int firstTile(int cell) {
        return Math.max(0, Math.floorDiv(cell, TILE_CELLS));
    }

    private static int lastTile(int cell, int z) {
        return Math.min((1 << z) - 1, cell / TILE_CELLS);
    }

    /** Those of the cells that lie in the grid, whose north-west cell is given. */
    private void put(HeatCells cells, int west, int north, CellDensity density) {
        for (int i = 0; i < cells.size(); i++) {
            int column = CellKey.x(cells.key(i)) - west;
            int row = CellKey.y(cells.key(i)) - north;
            if (column >= 0 && column < width() && row >= 0 && row < height()) {
                values[row * width() + column] = Math.max(0, density.of(cells, i));
            }
        }
    }

    /** Cells from the west edge of the margin to the east edge. */
    int width() {
        return columns + 2 * margin;
    }

    int height() {
        return rows + 2 * margin;
    }

    boolean isEmpty() {
        for (double value : values) {
            if (value > 0) {
                return false;
            }
        }
        return true;
    }
}
