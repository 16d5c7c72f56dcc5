package com.tapsifood.foodmap.heatmap;

import java.time.LocalDate;
import java.util.Collection;

/**
 * A filter in the numbers of the cube's columns.
 *
 * @param firstDay days since 1970-01-01, included
 * @param lastDay included
 * @param groups a bit for every {@link OrderGroup} that is in
 */
public record OrderSelection(int firstDay, int lastDay, long groups) {

    /**
     * Days are clamped to what a column can hold.
     *
     * @param lines ids of business lines; empty for all
     */
    public static OrderSelection of(LocalDate from, LocalDate to, Collection<Integer> lines) {
        return new OrderSelection(day(from), day(to), OrderGroup.mask(lines));
    }

    private static int day(LocalDate date) {
        return (int) Math.clamp(date.toEpochDay(), 0, Character.MAX_VALUE);
    }

    boolean has(HeatSegment segment, int row) {
        int day = segment.day()[row];
        return day >= firstDay && day <= lastDay && (groups >>> segment.group()[row] & 1) != 0;
    }
}
