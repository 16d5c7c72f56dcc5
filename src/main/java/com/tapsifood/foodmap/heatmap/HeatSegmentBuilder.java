package com.tapsifood.foodmap.heatmap;

import java.util.Arrays;

/** Collects the orders of one square, in any order, and packs them. Used again for the next square. */
public final class HeatSegmentBuilder {

    private static final int CELL_MASK = (1 << HeatSegment.CELL_BITS) - 1;

    private int rows;
    private long[] sortKey = new long[1024];
    private int[] customer = new int[1024];
    private int[] vendor = new int[1024];
    private byte[] hour = new byte[1024];
    private char[][] areas = new char[3][1024];

    /**
     * One order.
     *
     * @param areas ids of its marketing area, region and neighbourhood, 0 for none
     */
    public record Row(long cell, int day, int hour, byte group, int customer, int vendor, int[] areas) {}

    public void add(Row row) {
        if (rows == customer.length) {
            grow();
        }
        long cellInSegment = row.cell() & CELL_MASK;
        // what the rows are sorted by, and the row's place in the columns below it
        sortKey[rows] = cellInSegment << 49 | (long) row.group() << 43 | (long) row.day() << 27 | rows;
        customer[rows] = row.customer();
        vendor[rows] = row.vendor();
        hour[rows] = (byte) row.hour();
        for (int layer = 0; layer < 3; layer++) {
            areas[layer][rows] = column(row.areas()[layer]);
        }
        rows++;
    }

    private static char column(int polygon) {
        if (polygon < 0 || polygon > Character.MAX_VALUE) {
            throw new IllegalArgumentException("polygon " + polygon + " is beyond " + (int) Character.MAX_VALUE
                    + ", the last that a heat segment can name");
        }
        return (char) polygon;
    }

    public int rows() {
        return rows;
    }

    /** Segment a finest cell belongs to. */
    public static int segmentOf(long cell) {
        return (int) (cell >>> HeatSegment.CELL_BITS);
    }

    /**
     * Packs what was added and empties the builder.
     *
     * @param k fewest distinct customers of a cell that may be shown
     * @param customersKnown whether the version has customers at all; without, k counts orders
     * @param highestCustomer highest customer number of the version
     */
    public HeatSegment build(int segment, int k, boolean customersKnown, int highestCustomer) {
        Arrays.sort(sortKey, 0, rows);
        var order = new int[rows];
        var cell = new char[rows];
        var group = new byte[rows];
        var day = new char[rows];
        for (int i = 0; i < rows; i++) {
            long key = sortKey[i];
            order[i] = (int) (key & 0x7FF_FFFF);
            cell[i] = (char) (key >>> 49);
            group[i] = (byte) (key >>> 43 & 0x3F);
            day[i] = (char) (key >>> 27 & 0xFFFF);
        }
        int[] customers = ints(customer, order);
        var distinct = new DistinctCustomers(customers, customersKnown, highestCustomer);
        byte[] openZoom = new CellPrivacy(k, cell, distinct).openZooms();
        var hours = new byte[rows];
        for (int i = 0; i < rows; i++) {
            hours[i] = hour[order[i]];
        }
        var built = new HeatSegment(
                segment,
                distinct.count(0, rows) >= k,
                cell,
                group,
                day,
                hours,
                customers,
                ints(vendor, order),
                openZoom,
                chars(areas[0], order),
                chars(areas[1], order),
                chars(areas[2], order));
        rows = 0;
        return built;
    }

    private static int[] ints(int[] column, int[] order) {
        var sorted = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = column[order[i]];
        }
        return sorted;
    }

    private static char[] chars(char[] column, int[] order) {
        var sorted = new char[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = column[order[i]];
        }
        return sorted;
    }

    private void grow() {
        int size = rows * 2;
        if (size > 1 << 27) {
            throw new IllegalStateException(
                    "more than " + (1 << 27) + " orders in one square of zoom " + HeatSegment.ZOOM);
        }
        sortKey = Arrays.copyOf(sortKey, size);
        customer = Arrays.copyOf(customer, size);
        vendor = Arrays.copyOf(vendor, size);
        hour = Arrays.copyOf(hour, size);
        for (int layer = 0; layer < 3; layer++) {
            areas[layer] = Arrays.copyOf(areas[layer], size);
        }
    }
}
