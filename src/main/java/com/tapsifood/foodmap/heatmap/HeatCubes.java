package com.tapsifood.foodmap.heatmap;

import java.util.List;
import java.util.Map;

/**
 * The cubes of all cities in one version of the orders, by city id.
 *
 * @param k fewest distinct customers of a shown cell, as settled when the version was made
 */
public record HeatCubes(Map<Integer, HeatCube> byCity, int k) {

    /** Before anything is published. */
    public static final HeatCubes EMPTY = new HeatCubes(Map.of(), 1);

    private static final HeatCube NOTHING = new HeatCube(List.of());

    public HeatCubes {
        byCity = Map.copyOf(byCity);
    }

    /** An empty cube for a city without orders. */
    public HeatCube of(int cityId) {
        return byCity.getOrDefault(cityId, NOTHING);
    }

    /** Orders of all cities. */
    public long orders() {
        return byCity.values().stream().mapToLong(HeatCube::orders).sum();
    }
}
