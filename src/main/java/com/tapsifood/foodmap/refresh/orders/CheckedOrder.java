package com.tapsifood.foodmap.refresh.orders;

import com.tapsifood.foodmap.catalog.City;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order that passed.
 *
 * @param userId the source's customer id: hashed before it is stored
 * @param line id of the business line, 0 when unknown
 */
record CheckedOrder(
        long row,
        String orderId,
        String vendorCode,
        @Nullable String userId,
        City city,
        int line,
        double lon,
        double lat,
        @Nullable Boolean organic,
        Instant createdAt) {}
