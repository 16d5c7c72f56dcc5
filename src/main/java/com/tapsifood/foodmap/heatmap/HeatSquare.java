package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.geo.CellKey;
import java.util.BitSet;

/**
 * A segment made ready to be counted: its orders once for every level.
 *
 * @param segment Morton number of the square
 * @param firstDay day that times count from
 * @param lastDay last day with an order
 * @param vendors numbers of the vendors by their place in the levels' columns
 * @param areas polygons by place, {@link HeatSegment#LAYERS} each
 * @param levels from {@link #COARSEST} to the finest
 */
public record HeatSquare(int segment, int firstDay, int lastDay, int[] vendors, char[] areas, HeatLevel[] levels) {

    /** Coarser cells than of this zoom are put together of its cells: they are few. */
    static final int COARSEST = 14;

    /** Sorts a segment for each level; takes about 0.3 s for a million orders. */
    public static HeatSquare of(HeatSegment segment) {
        int last = 0;
        for (char time : segment.time()) {
            last = Math.max(last, time);
        }
        return new HeatSquare(
                segment.segment(),
                segment.firstDay(),
                segment.firstDay() + last / HeatSegment.HOURS,
                segment.vendors(),
                segment.areas(),
                HeatLevelBuilder.levels(segment, COARSEST));
    }

    /** The level that cells of a zoom are counted on. */
    HeatLevel level(int cellZoom) {
        return levels[Math.max(cellZoom, COARSEST) - COARSEST];
    }

    HeatLevel finest() {
        return levels[CellKey.FINEST - COARSEST];
    }

    HeatLevel coarsest() {
        return levels[0];
    }

    /** Adds the days that have an order. */
    void addDays(BitSet days) {
        for (char time : coarsest().time()) {
            days.set(firstDay + time / HeatSegment.HOURS);
        }
    }

    int highestCustomer() {
        int highest = 0;
        for (int number : coarsest().roster()) {
            highest = Math.max(highest, number);
        }
        return highest;
    }

    /** Memory of the arrays. */
    public long bytes() {
        long bytes = 4L * vendors.length + 2L * areas.length;
        for (HeatLevel level : levels) {
            bytes += level.bytes();
        }
        return bytes;
    }
}
