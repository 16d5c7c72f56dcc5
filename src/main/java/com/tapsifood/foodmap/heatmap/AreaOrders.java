package com.tapsifood.foodmap.heatmap;

import java.util.Map;

/**
 * The orders of the polygons of one layer.
 *
 * @param byArea by id of the polygon; one without orders may be missing
 * @param outside in no polygon of the layer
 * @param total of the city
 */
public record AreaOrders(Map<Integer, OrderCounts> byArea, OrderCounts outside, OrderCounts total) {

    /** Of no orders. */
    static final AreaOrders NOTHING = new AreaOrders(Map.of(), OrderCounts.NOTHING, OrderCounts.NOTHING);

    public AreaOrders {
        byArea = Map.copyOf(byArea);
    }

    public OrderCounts of(int polygon) {
        return byArea.getOrDefault(polygon, OrderCounts.NOTHING);
    }
}
