package com.tapsifood.foodmap.heatmap;

import java.time.Instant;
import java.util.List;

/**
 * What there is to say about a city under a filter without a map.
 *
 * @param days with data that the numbers are of
 * @param top the open cells of the analysis level with most orders, the fullest first
 * @param generatedAt when it was counted
 */
public record HeatSummary(int days, HeatTotals totals, HeatLegends legends, List<HeatCell> top, Instant generatedAt) {

    /** How many cells {@link #top} has at most. */
    public static final int MOST_TOP_CELLS = 100;

    public HeatSummary {
        top = List.copyOf(top);
    }
}
