package com.tapsifood.foodmap.bench;

import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.heatmap.HourRange;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One tile of one city under one filter. Empty sets and nulls restrict nothing.
 *
 * @param rowsUnder orders of the city that lie in the tile, whatever the filter
 */
public record Question(int city, TileCoord tile, int rowsUnder, Filter filter) {

    /** From this many rows on a tile counts as dense. */
    static final int DENSE = 50_000;

    boolean isDense() {
        return rowsUnder >= DENSE;
    }

    /**
     * Which orders.
     *
     * @param firstDay days since 1970-01-01, included
     * @param lastDay included
     * @param lines ids
     * @param weekdays 0 for Monday to 6 for Sunday
     * @param grades of the vendor
     * @param areas ids of polygons of any layer
     */
    public record Filter(
            int firstDay,
            int lastDay,
            SortedSet<Integer> lines,
            @Nullable Boolean organic,
            @Nullable HourRange hours,
            SortedSet<Integer> weekdays,
            SortedSet<String> grades,
            SortedSet<Integer> areas) {}
}
