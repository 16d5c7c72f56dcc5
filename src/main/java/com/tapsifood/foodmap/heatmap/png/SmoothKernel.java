package com.tapsifood.foodmap.heatmap.png;

/**
 * Weights by which the cells around a pixel make its density: a cubic B-spline, stretched so that single cells do not
 * stand out. Its weights add up to one wherever the pixel lies, so an even density stays what it is, and its reach is
 * finite, so a picture needs few cells of its neighbours to join them without a seam.
 */
final class SmoothKernel {

    /** Cells on each side of a pixel that have a weight. */
    static final int REACH = 4;

    private static final int STRETCH = REACH / 2;

    private final int pixelsPerCell;
    private final double[][] weights;

    SmoothKernel(int pixelsPerCell) {
        this.pixelsPerCell = pixelsPerCell;
        this.weights = new double[pixelsPerCell][2 * REACH];
        for (int phase = 0; phase < pixelsPerCell; phase++) {
            double pixel = (phase + 0.5) / pixelsPerCell;
            int first = firstCell(phase);
            for (int tap = 0; tap < 2 * REACH; tap++) {
                weights[phase][tap] = spline((pixel - (first + tap + 0.5)) / STRETCH) / STRETCH;
            }
        }
    }

    /** First of the cells that count for a pixel, which may be less than 0. */
    int firstCell(int pixel) {
        int halves = 2 * (pixel % pixelsPerCell) + 1;
        return Math.floorDiv(pixel, pixelsPerCell) - REACH + (halves > pixelsPerCell ? 1 : 0);
    }

    /** One for each of the cells from {@link #firstCell}. */
    double[] weights(int pixel) {
        return weights[pixel % pixelsPerCell];
    }

    private static double spline(double distance) {
        double d = Math.abs(distance);
        if (d >= 2) {
            return 0;
        }
        double outer = 2 - d;
        return d >= 1 ? outer * outer * outer / 6 : (4 - 6 * d * d + 3 * d * d * d) / 6;
    }
}
