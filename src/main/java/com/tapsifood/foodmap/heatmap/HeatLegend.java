package com.tapsifood.foodmap.heatmap;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The scale of a picture: percentiles of the non-zero open cells of one level, so that colours mean the same at every
 * zoom. Orders per km2 per day; null values when there is nothing to show.
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

    /** Of no orders. */
    public static final HeatLegend NOTHING = new HeatLegend(0, null, null, null, null, null, null);

    /** Cell zoom the legend is made at; about 500 m in Tehran. */
    public static final int ANALYSIS_ZOOM = 16;

    /**
     * @param cells of {@link #ANALYSIS_ZOOM}
     * @param cellKm2 area of one of them
     * @param days that the orders are of
     */
    public static HeatLegend of(HeatCells cells, double cellKm2, int days) {
        if (cells.size() == 0 || days == 0) {
            return NOTHING;
        }
        var orders = new int[cells.size()];
        for (int i = 0; i < orders.length; i++) {
            orders[i] = cells.orders(i);
        }
        Arrays.sort(orders);
        double unit = cellKm2 * days;
        return new HeatLegend(
                orders.length,
                rank(orders, 50) / unit,
                rank(orders, 75) / unit,
                rank(orders, 90) / unit,
                rank(orders, 95) / unit,
                rank(orders, 99) / unit,
                orders[orders.length - 1] / unit);
    }

    /** Nearest rank: a value that occurs, never one between. */
    private static int rank(int[] sorted, int percent) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }
}
