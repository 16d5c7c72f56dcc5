package com.tapsifood.foodmap.platform.query;

import org.jspecify.annotations.Nullable;

/**
 * A place in an order of rows: behind the row that has this value and number.
 *
 * @param version of the dataset that is being paged through
 * @param value of the column of the order, as text; null when it is unknown
 * @param number of the row; no other has it
 */
public record Position(int version, @Nullable String value, int number) {}
