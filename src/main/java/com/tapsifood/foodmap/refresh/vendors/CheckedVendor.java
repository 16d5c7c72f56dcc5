package com.tapsifood.foodmap.refresh.vendors;

import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * A vendor that passed.
 *
 * @param place null when the feed has no usable one: the vendor is listed but not on the map
 * @param line id of the business line; null when unknown
 */
record CheckedVendor(
        String code,
        @Nullable String name,
        City city,
        @Nullable Integer line,
        @Nullable LonLat place,
        @Nullable Float radiusKm,
        @Nullable Integer statusId,
        @Nullable Boolean visible,
        @Nullable Boolean open) {}
