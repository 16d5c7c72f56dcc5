package com.tapsifood.foodmap.polygon;

import org.jspecify.annotations.Nullable;

/**
 * How many live in a polygon.
 *
 * @param isEstimated interpolated by area from another layer, because the source of this one does not say
 */
public record Population(int residents, boolean isEstimated) {

    private static final int SMALL = 1000;

    /** Null when the residents are unknown. */
    public static @Nullable Population of(@Nullable Integer residents, boolean isEstimated) {
        return residents == null ? null : new Population(residents, isEstimated);
    }

    public double perKm2(double areaKm2) {
        return residents / areaKm2;
    }

    /** Fewer than 1000, as in parks and industrial zones: rates per resident say little there. */
    public boolean isSmall() {
        return residents < SMALL;
    }
}
