package com.tapsifood.foodmap.heatmap;

/**
 * A filter in the numbers of the cube's columns.
 *
 * @param firstDay days since 1970-01-01, included
 * @param lastDay included
 * @param groups a bit for every {@link OrderGroup} that is in
 */
public record OrderSelection(int firstDay, int lastDay, long groups) {

    boolean has(HeatSegment segment, int row) {
        int day = segment.day()[row];
        return day >= firstDay && day <= lastDay && (groups >>> segment.group()[row] & 1) != 0;
    }
}
