package com.tapsifood.foodmap.geo;

/** A place in WGS 84 degrees, longitude first. */
public record LonLat(double lon, double lat) {

    public LonLat {
        if (!(lon >= -180 && lon <= 180) || !(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("not on earth: " + lon + ", " + lat);
        }
    }
}
