package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.geo.CellKey;

/**
 * The orders of one square of zoom {@link #ZOOM}, as columns sorted by (cell, group, day). Plain arrays that nobody
 * changes once built; ids and coordinates of orders are not in it.
 *
 * @param segment Morton number of the square
 * @param open false when the whole square stays hidden
 * @param cell the finest cell within the square: the low 14 bits of its Morton number
 * @param group business line and organic, see {@link OrderGroup}
 * @param day day in Tehran, counted from 1970-01-01
 * @param hour hour in Tehran, 0 to 23
 * @param customer dense number from 1; 0 when the source has none
 * @param vendor dense number of the vendor
 * @param openZoom finest cell zoom at which the order may be shown, {@link CellPrivacy#HIDDEN} for none
 * @param marketingArea id of the polygon the order lies in, 0 for none; likewise region and neighbourhood
 */
public record HeatSegment(
        int segment,
        boolean open,
        char[] cell,
        byte[] group,
        char[] day,
        byte[] hour,
        int[] customer,
        int[] vendor,
        byte[] openZoom,
        char[] marketingArea,
        char[] region,
        char[] neighbourhood) {

    /** One square of this zoom holds one cell of the coarsest level, so a cell never spans two segments. */
    public static final int ZOOM = 11;

    /** Bits of a cell number within its segment. */
    static final int CELL_BITS = 2 * (CellKey.FINEST - ZOOM);

    public int rows() {
        return cell.length;
    }

    /** First row whose cell is not less than this one. */
    int firstRow(int atLeast) {
        int low = 0;
        int high = cell.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cell[middle] < atLeast) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    HeatSegment withOpen(boolean nowOpen) {
        return new HeatSegment(
                segment,
                nowOpen,
                cell,
                group,
                day,
                hour,
                customer,
                vendor,
                openZoom,
                marketingArea,
                region,
                neighbourhood);
    }
}
