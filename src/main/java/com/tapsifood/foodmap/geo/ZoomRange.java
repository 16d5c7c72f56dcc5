package com.tapsifood.foodmap.geo;

/** Tile zooms from min to max, both included. */
public record ZoomRange(int min, int max) {

    public ZoomRange {
        if (min < 0 || max > 30 || min > max) {
            throw new IllegalArgumentException("not a zoom range: " + min + ".." + max);
        }
    }

    public boolean contains(int z) {
        return z >= min && z <= max;
    }
}
