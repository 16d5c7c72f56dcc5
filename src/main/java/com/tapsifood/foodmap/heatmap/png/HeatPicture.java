package com.tapsifood.foodmap.heatmap.png;

import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.heatmap.HeatCells;
import com.tapsifood.foodmap.heatmap.HeatLegend;
import java.util.function.Function;

/**
 * How the heat is drawn.
 *
 * @param legend the scale, in the unit of the densities
 */
public record HeatPicture(Drawing drawing, Ramp ramp, HeatLegend legend) {

    /** Shapes that heat takes. */
    public enum Drawing {
        /** Flowing from cell to cell, as on the dashboard. */
        SMOOTH,
        /** Each cell in the colour of its class. */
        SQUARES
    }

    /** What a cell shows: some density in the unit of the legend, 0 for none. */
    public interface CellDensity {
        double of(HeatCells cells, int i);
    }

    /**
     * A tile as PNG; no bytes when nothing is there.
     *
     * @param pixels along one side
     * @param heat the cells of a tile of the pyramid; it is asked for neighbours too
     */
    public byte[] draw(TileCoord tile, int pixels, Function<TileCoord, HeatCells> heat, CellDensity density) {
        int margin = drawing == Drawing.SMOOTH ? SmoothKernel.REACH : 0;
        return draw(DensityGrid.of(tile, margin, heat, density), pixels);
    }

    byte[] draw(DensityGrid grid, int pixels) {
        if (grid.isEmpty()) {
            return new byte[0];
        }
        var scale = new ColourScale(legend);
        var painter = new HeatPainter(scale);
        int pixelsPerCell = pixels / grid.columns();
        return switch (drawing) {
            case SMOOTH -> Png.of(painter.smooth(grid, pixelsPerCell), pixels, Palette.smooth(ramp));
            case SQUARES -> Png.of(painter.squares(grid, pixelsPerCell), pixels, Palette.classes(ramp, scale));
        };
    }
}
