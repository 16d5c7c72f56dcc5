package com.tapsifood.foodmap.heatmap.png;

import java.util.Arrays;

/**
 * Turns densities into numbers of palette colours, pixel by pixel. A pixel depends on nothing but the cells around it:
 * neighbouring pictures meet without a seam. Number 0 is transparent.
 */
final class HeatPainter {

    /** Highest number of a palette colour. */
    static final int LAST_COLOUR = 255;

    private final ColourScale scale;

    HeatPainter(ColourScale scale) {
        this.scale = scale;
    }

    /** The colour of a cell is that of its class. */
    byte[] squares(DensityGrid grid, int pixelsPerCell) {
        int width = grid.columns() * pixelsPerCell;
        var pixels = new byte[width * grid.rows() * pixelsPerCell];
        for (int y = 0; y < grid.rows() * pixelsPerCell; y++) {
            int row = (y / pixelsPerCell + grid.margin()) * grid.width() + grid.margin();
            for (int x = 0; x < width; x++) {
                double density = grid.values()[row + x / pixelsPerCell];
                pixels[y * width + x] = (byte) (density > 0 ? scale.classOf(density) + 1 : 0);
            }
        }
        return pixels;
    }

    /** Densities are averaged around each pixel, along rows and then along columns. */
    byte[] smooth(DensityGrid grid, int pixelsPerCell) {
        var kernel = new SmoothKernel(pixelsPerCell);
        int width = grid.columns() * pixelsPerCell;
        double[] stripes = alongRows(grid, kernel, width);
        var pixels = new byte[width * grid.rows() * pixelsPerCell];
        var line = new double[width];
        for (int y = 0; y < grid.rows() * pixelsPerCell; y++) {
            double[] weights = kernel.weights(y);
            int first = kernel.firstCell(y) + grid.margin();
            Arrays.fill(line, 0);
            for (int tap = 0; tap < weights.length; tap++) {
                addScaled(line, stripes, (first + tap) * width, weights[tap]);
            }
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) colour(line[x]);
            }
        }
        return pixels;
    }

    private static double[] alongRows(DensityGrid grid, SmoothKernel kernel, int width) {
        var stripes = new double[width * grid.height()];
        for (int row = 0; row < grid.height(); row++) {
            for (int x = 0; x < width; x++) {
                double[] weights = kernel.weights(x);
                int first = row * grid.width() + kernel.firstCell(x) + grid.margin();
                double sum = 0;
                for (int tap = 0; tap < weights.length; tap++) {
                    sum += weights[tap] * grid.values()[first + tap];
                }
                stripes[row * width + x] = sum;
            }
        }
        return stripes;
    }

    private static void addScaled(double[] line, double[] stripes, int from, double weight) {
        for (int x = 0; x < line.length; x++) {
            line[x] += weight * stripes[from + x];
        }
    }

    private int colour(double density) {
        return density > 0 ? (int) Math.round(scale.position(density) * LAST_COLOUR) : 0;
    }
}
