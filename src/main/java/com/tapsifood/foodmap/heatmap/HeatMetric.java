package com.tapsifood.foodmap.heatmap;

import java.util.Arrays;
import java.util.Optional;

/** A number of a heat cell that a map can colour by. */
public enum HeatMetric {
    ORDERS("orders", "orders/km2/day"),
    ORGANIC("organic", "orders/km2/day"),
    NON_ORGANIC("nonOrganic", "orders/km2/day"),
    /** Distinct customers of the whole period, so not by day. */
    USERS("users", "customers/km2"),
    /** Of the orders whose origin is known. */
    ORGANIC_SHARE("organicShare", "percent"),
    ORDERS_PER_1000("ordersPer1000", "orders/1000 residents/day");

    private final String key;
    private final String unit;

    HeatMetric(String key, String unit) {
        this.key = key;
        this.unit = unit;
    }

    public static Optional<HeatMetric> find(String key) {
        return Arrays.stream(values())
                .filter(metric -> metric.key.equalsIgnoreCase(key))
                .findFirst();
    }

    /** Name in TileJSON and GraphQL. */
    public String key() {
        return key;
    }

    public String unit() {
        return unit;
    }
}
