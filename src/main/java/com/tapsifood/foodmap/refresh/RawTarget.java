package com.tapsifood.foodmap.refresh;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a wide targets table: how many vendors of a line should reach a place in a marketing area.
 *
 * @param row 1-based data row of the wide table
 * @param polygonName name of the marketing area exactly as stored
 * @param businessLine header of the column exactly as stored
 */
public record RawTarget(
        long row,
        @Nullable String polygonName,
        String businessLine,
        @Nullable String target) {}
