package com.tapsifood.foodmap.geo;

/** A place in a metric zone: metres east and north of its origin. */
public record Metres(double east, double north) {

    public static final double PER_KM = 1_000;
}
