package com.tapsifood.foodmap.geo;

import java.util.List;

/** West, south, east, north in WGS 84 degrees; all four edges included. */
public record Bounds(double west, double south, double east, double north) {

    public Bounds {
        if (!(west <= east) || !(south <= north)) {
            throw new IllegalArgumentException(
                    "edges in the wrong order: " + west + "," + south + "," + east + "," + north);
        }
    }

    public boolean contains(double lon, double lat) {
        return lon >= west && lon <= east && lat >= south && lat <= north;
    }

    public boolean intersects(Bounds other) {
        return west <= other.east && east >= other.west && south <= other.north && north >= other.south;
    }

    public Bounds union(Bounds other) {
        return new Bounds(
                Math.min(west, other.west),
                Math.min(south, other.south),
                Math.max(east, other.east),
                Math.max(north, other.north));
    }

    /** In the order TileJSON and GeoJSON use. */
    public List<Double> toList() {
        return List.of(west, south, east, north);
    }
}
