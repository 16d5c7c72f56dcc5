package com.tapsifood.foodmap.vendor;

import com.tapsifood.foodmap.geo.LonLat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A shop or restaurant.
 *
 * @param number dense number of the code, the same in every version
 * @param lineId id of the business line; null when unknown
 * @param statusId status of the feed; its meanings are the business's
 * @param radiusKm nominal delivery radius; null when unknown
 * @param place null when the feed has no usable one
 * @param areas ids of the polygons it lies in, at most one of each layer
 */
public record Vendor(
        int number,
        String code,
        @Nullable String name,
        int cityId,
        @Nullable Integer lineId,
        Grade grade,
        @Nullable Integer statusId,
        @Nullable Boolean visible,
        @Nullable Boolean open,
        @Nullable Float radiusKm,
        @Nullable LonLat place,
        Set<Integer> areas) {

    public Vendor {
        areas = Set.copyOf(areas);
    }
}
