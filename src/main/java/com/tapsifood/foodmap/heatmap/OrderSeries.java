package com.tapsifood.foodmap.heatmap;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders over time.
 *
 * @param points all buckets of the range in order, those without orders too; of each business line in turn where lines
 *     are told apart
 */
public record OrderSeries(List<Point> points) {

    /** Most points of an answer. */
    public static final int MOST_POINTS = 10_000;

    /** Of no orders. */
    static final OrderSeries NOTHING = new OrderSeries(List.of());

    public OrderSeries {
        points = List.copyOf(points);
    }

    /**
     * A bucket.
     *
     * @param line id of the business line, 0 for unknown ones; null when lines are not told apart
     * @param start in the city's time zone; of weekdays and hours, in the week of 1970-01-03
     * @param days of the filter within the bucket on which the city has any order
     */
    public record Point(@Nullable Integer line, LocalDateTime start, int days, OrderCounts counts) {}
}
