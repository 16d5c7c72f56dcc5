package com.tapsifood.foodmap.refresh;

import org.jspecify.annotations.Nullable;

/**
 * One vendor as the source gives it, unchecked text. An empty field and a missing column are both null.
 *
 * @param row 1-based number of the data row in the source; the header does not count
 * @param radiusKm delivery radius in kilometres
 * @param visible "1", "0", or null
 */
public record RawVendor(
        long row,
        @Nullable String code,
        @Nullable String name,
        @Nullable String cityId,
        @Nullable String businessLine,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable String radiusKm,
        @Nullable String statusId,
        @Nullable String visible,
        @Nullable String open) {}
