package com.tapsifood.foodmap.polygon;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A marketing area, region or neighbourhood.
 *
 * @param id the same in every version
 * @param name for display
 * @param key folded name
 * @param geometry multipolygon in WGS 84 degrees, longitude first
 * @param areaKm2 geodesic
 * @param population null when unknown, never 0 for unknown
 */
public record Polygon(
        int id,
        int cityId,
        PolygonLayer layer,
        String name,
        @Nullable String nameEn,
        String key,
        Geometry geometry,
        double areaKm2,
        @Nullable Population population) {

    /** Residents per km2; null when unknown. */
    public @Nullable Double populationKm2() {
        return population == null ? null : population.perKm2(areaKm2);
    }
}
