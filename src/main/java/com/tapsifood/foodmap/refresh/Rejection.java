package com.tapsifood.foodmap.refresh;

import org.jspecify.annotations.Nullable;

/**
 * A row that goes to quarantine.
 *
 * @param row 1-based data row of the source
 * @param field column at fault
 * @param value what stood there
 * @param sourceKey order id, vendor code or polygon name, to find the row by
 */
public record Rejection(
        long row,
        Reason reason,
        @Nullable String field,
        @Nullable String value,
        @Nullable String sourceKey) {

    private static final int LONGEST = 200;

    public Rejection {
        value = shortened(value);
        sourceKey = shortened(sourceKey);
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
