package com.tapsifood.foodmap.heatmap;

import java.util.List;

/**
 * What there is to say about two heats beside each other.
 *
 * @param legend of |A - B| in orders per km2 per day
 * @param hidden orders that no cell of a level shows, from the coarsest level
 */
public record HeatDifference(HeatLegend legend, List<HeatComparison.Hidden> hidden) {

    public HeatDifference {
        hidden = List.copyOf(hidden);
    }
}
