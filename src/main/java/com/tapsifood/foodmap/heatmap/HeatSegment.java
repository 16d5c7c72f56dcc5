package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.geo.CellKey;

/**
 * The orders of one square of zoom {@link #ZOOM} as they are stored: columns sorted by (cell, group, time). Plain arrays
 * that nobody changes once built; ids and coordinates of orders are not in it. What is served is a {@link HeatSquare}
 * made of it.
 *
 * @param segment Morton number of the square
 * @param open false when the whole square stays hidden
 * @param firstDay day in Tehran that times count from, itself counted from 1970-01-01
 * @param cell the finest cell within the square: the low 14 bits of its Morton number
 * @param group business line and organic, see {@link OrderGroup}
 * @param time hours in Tehran since the first day began
 * @param customer dense number within the city from 1; 0 when the source has none
 * @param vendor place in {@code vendors}
 * @param place place in {@code areas}
 * @param openZoom finest cell zoom at which the order may be shown, {@link CellPrivacy#HIDDEN} for none; the same for
 *     all orders of a finest cell
 * @param vendors numbers of the vendors that deliver into the square
 * @param areas for each place in turn the ids of its marketing area, region and neighbourhood, 0 for none
 */
public record HeatSegment(
        int segment,
        boolean open,
        int firstDay,
        char[] cell,
        byte[] group,
        char[] time,
        int[] customer,
        char[] vendor,
        char[] place,
        byte[] openZoom,
        int[] vendors,
        char[] areas) {

    /** One square of this zoom holds one cell of the coarsest level, so a cell never spans two segments. */
    public static final int ZOOM = 11;

    /** Ids of polygons that a place has: one of each layer. */
    public static final int LAYERS = 3;

    static final int HOURS = 24;

    /** Days that a segment can span: its times are 16 bits wide. */
    public static final int MOST_DAYS = (Character.MAX_VALUE + 1) / HOURS;

    /** Bits of a cell number within its segment. */
    static final int CELL_BITS = 2 * (CellKey.FINEST - ZOOM);

    public int rows() {
        return cell.length;
    }

    /** Day in Tehran of an order, counted from 1970-01-01. */
    public int day(int row) {
        return firstDay + time[row] / HOURS;
    }

    /** Hour in Tehran of an order, 0 to 23. */
    public int hour(int row) {
        return time[row] % HOURS;
    }

    /** Number of the vendor of an order, the same in every version. */
    public int vendorNumber(int row) {
        return vendors[vendor[row]];
    }

    /**
     * The polygon an order lies in, 0 for none.
     *
     * @param layer 0 for marketing areas, 1 for regions, 2 for neighbourhoods
     */
    public int area(int row, int layer) {
        return areas[LAYERS * place[row] + layer];
    }

    HeatSegment withOpen(boolean nowOpen) {
        return new HeatSegment(
                segment, nowOpen, firstDay, cell, group, time, customer, vendor, place, openZoom, vendors, areas);
    }
}
