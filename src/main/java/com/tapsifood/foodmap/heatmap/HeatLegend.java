package com.tapsifood.foodmap.heatmap;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The scale of a picture: percentiles of the cells of one level, so that colours mean the same at every zoom. Null
 * values when there is nothing to show.
 *
 * @param cells how many cells the percentiles are of
 */
public record HeatLegend(
        int cells,
        @Nullable Double p50,
        @Nullable Double p75,
        @Nullable Double p90,
        @Nullable Double p95,
        @Nullable Double p99,
        @Nullable Double max) {

    /** Of no cells. */
    public static final HeatLegend NOTHING = new HeatLegend(0, null, null, null, null, null, null);

    /** Cell zoom the legend is made at; about 500 m in Tehran. */
    public static final int ANALYSIS_ZOOM = 16;

    /** @param values one for each cell, in any order; they are left alone */
    public static HeatLegend of(double[] values) {
        if (values.length == 0) {
            return NOTHING;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new HeatLegend(
                sorted.length,
                rank(sorted, 50),
                rank(sorted, 75),
                rank(sorted, 90),
                rank(sorted, 95),
                rank(sorted, 99),
                sorted[sorted.length - 1]);
    }

    /** Nearest rank: a value that occurs, never one between. */
    private static double rank(double[] sorted, int percent) {
        int rank = (int) ((sorted.length * (long) percent + 99) / 100);
        return sorted[rank - 1];
    }
}
