package com.tapsifood.foodmap.refresh;

import org.jspecify.annotations.Nullable;

/**
 * One order as the source gives it, unchecked text. An empty field and a missing column are both null.
 *
 * @param row 1-based number of the data row in the source; the header does not count
 */
public record RawOrder(
        long row,
        @Nullable String orderId,
        @Nullable String vendorCode,
        @Nullable String userId,
        @Nullable String cityId,
        @Nullable String businessLine,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable String organic,
        @Nullable String createdAt) {}
