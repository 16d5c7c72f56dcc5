package com.tapsifood.foodmap.heatmap;

import java.util.Set;

/**
 * All orders of a city by the polygons of one layer, whatever is asked for.
 *
 * @param hidden ids of the polygons that tell nothing of their orders
 */
public record AllAreas(AreaOrders orders, Set<Integer> hidden) {}
