package com.tapsifood.foodmap.bench;

import java.util.List;

/**
 * Orders as columns along the Morton curve of the finest cells.
 *
 * @param cell finest cell
 * @param lon millionths of a degree; lat likewise
 * @param city id of the city
 * @param day days since 1970-01-01 in Tehran
 * @param group business line times three; plus one when organic, two when not
 * @param customer dense numbers from 1, 0 for none
 * @param areas ids of the polygons of every layer, 0 for none
 * @param grades grade of a vendor by its number
 */
public record OrderColumns(
        long[] cell,
        int[] lon,
        int[] lat,
        byte[] city,
        char[] day,
        byte[] hour,
        byte[] group,
        int[] customer,
        int[] vendor,
        char[][] areas,
        List<String> grades) {

    private static final int KINDS = 3;
    private static final double PER_DEGREE = 1e6;

    public int rows() {
        return cell.length;
    }

    double lonDegrees(int row) {
        return lon[row] / PER_DEGREE;
    }

    double latDegrees(int row) {
        return lat[row] / PER_DEGREE;
    }

    int line(int row) {
        return group[row] / KINDS;
    }

    /** One when organic, two when not, zero when unknown. */
    int kind(int row) {
        return group[row] % KINDS;
    }

    /** First row whose cell is not less than this one. */
    int firstRow(long atLeast) {
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
}
