package com.tapsifood.foodmap.bench;

import java.util.Map;

/**
 * Times of one kind of filter at one zoom.
 *
 * @param tile counts and distinct customers, from a filter to open cells
 * @param encoded the same, and the Mapbox Vector Tile of it
 * @param compressed the same, gzipped: all of a cold tile but HTTP
 * @param rows median of the rows under the tiles
 * @param against by name of the baseline
 */
record Measured(
        FilterClass kind,
        int zoom,
        boolean dense,
        Percentiles tile,
        Percentiles encoded,
        Percentiles compressed,
        int rows,
        Map<String, Against> against) {

    /**
     * Medians over the questions that the baseline was asked.
     *
     * @param asked how many
     */
    record Against(int asked, double baselineMillis, double cubeMillis) {

        double ratio() {
            return baselineMillis / cubeMillis;
        }
    }
}
