package com.tapsifood.foodmap.refresh;

import java.time.OffsetDateTime;

/**
 * A version that the database still has.
 *
 * @param current whether it is the published one
 * @param reversible whether it may be published again: it was made with the polygons that are published now
 */
public record KeptVersion(
        int version, String source, long rows, OffsetDateTime publishedAt, boolean current, boolean reversible) {}
