package com.tapsifood.foodmap.heatmap;

import java.util.Arrays;

/** Collects the orders of one square, in any order, and packs them. Used again for the next square. */
public final class HeatSegmentBuilder {

    private static final int CELL_MASK = (1 << HeatSegment.CELL_BITS) - 1;
    private static final int MOST_ROWS = 1 << 27;

    private int rows;
    private int firstDay = Integer.MAX_VALUE;
    private int lastDay;
    private long[] cellAndGroup = new long[1024];
    private int[] day = new int[1024];
    private byte[] hour = new byte[1024];
    private int[] customer = new int[1024];
    private int[] vendor = new int[1024];
    private long[] place = new long[1024];

    /**
     * One order.
     *
     * @param customer dense number within the city from 1, 0 when unknown; along the curve neighbours should have near
     *     numbers, because what is counted together then lies together
     * @param areas ids of its marketing area, region and neighbourhood, 0 for none
     */
    public record Row(long cell, int day, int hour, byte group, int customer, int vendor, int[] areas) {}

    public void add(Row row) {
        if (rows == customer.length) {
            grow();
        }
        cellAndGroup[rows] = (row.cell() & CELL_MASK) << 6 | row.group();
        day[rows] = row.day();
        hour[rows] = (byte) row.hour();
        customer[rows] = row.customer();
        vendor[rows] = row.vendor();
        place[rows] = place(row.areas());
        firstDay = Math.min(firstDay, row.day());
        lastDay = Math.max(lastDay, row.day());
        rows++;
    }

    private static long place(int[] areas) {
        long place = 0;
        for (int polygon : areas) {
            if (polygon < 0 || polygon > Character.MAX_VALUE) {
                throw new IllegalArgumentException("polygon " + polygon + " is beyond " + (int) Character.MAX_VALUE
                        + ", the last that a heat segment can name");
            }
            place = place << 16 | polygon;
        }
        return place;
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
     * @param highestCustomer highest customer number there can be
     */
    public HeatSegment build(int segment, int k, boolean customersKnown, int highestCustomer) {
        int[] order = sorted();
        var cell = new char[rows];
        var group = new byte[rows];
        var time = new char[rows];
        var customers = new int[rows];
        for (int i = 0; i < rows; i++) {
            int row = order[i];
            cell[i] = (char) (cellAndGroup[row] >>> 6);
            group[i] = (byte) (cellAndGroup[row] & 0x3F);
            time[i] = (char) time(row);
            customers[i] = customer[row];
        }
        var distinct = new DistinctCustomers(customers, customersKnown, highestCustomer);
        byte[] openZoom = new CellPrivacy(k, cell, distinct).openZooms();
        long[] vendors = distinct(Arrays.stream(vendor, 0, rows).asLongStream().toArray(), "vendors");
        long[] places = distinct(Arrays.copyOf(place, rows), "combinations of polygons");
        var built = new HeatSegment(
                segment,
                distinct.count(0, rows) >= k,
                rows == 0 ? 0 : firstDay,
                cell,
                group,
                time,
                customers,
                ordinals(order, row -> Arrays.binarySearch(vendors, vendor[row])),
                ordinals(order, row -> Arrays.binarySearch(places, place[row])),
                openZoom,
                Arrays.stream(vendors).mapToInt(number -> (int) number).toArray(),
                areas(places));
        rows = 0;
        firstDay = Integer.MAX_VALUE;
        lastDay = 0;
        return built;
    }

    private int time(int row) {
        return (day[row] - firstDay) * HeatSegment.HOURS + hour[row];
    }

    /** The rows by (cell, group, time). */
    private int[] sorted() {
        if (rows > 0 && lastDay - firstDay >= HeatSegment.MOST_DAYS) {
            throw new IllegalStateException("a heat segment cannot span more than " + HeatSegment.MOST_DAYS + " days");
        }
        var keys = new long[rows];
        for (int row = 0; row < rows; row++) {
            keys[row] = cellAndGroup[row] << 43 | (long) time(row) << 27 | row;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) (key & MOST_ROWS - 1)).toArray();
    }

    private static long[] distinct(long[] values, String what) {
        Arrays.sort(values);
        int size = 0;
        for (long value : values) {
            if (size == 0 || values[size - 1] != value) {
                values[size++] = value;
            }
        }
        if (size > Character.MAX_VALUE + 1) {
            throw new IllegalStateException("one square of zoom " + HeatSegment.ZOOM + " has " + size + " " + what
                    + "; a heat segment can name " + (Character.MAX_VALUE + 1));
        }
        return Arrays.copyOf(values, size);
    }

    /** Finds the place of a row's value in a dictionary. */
    private interface Ordinal {
        int of(int row);
    }

    private static char[] ordinals(int[] order, Ordinal ordinal) {
        var column = new char[order.length];
        for (int i = 0; i < order.length; i++) {
            column[i] = (char) ordinal.of(order[i]);
        }
        return column;
    }

    private static char[] areas(long[] places) {
        var areas = new char[places.length * HeatSegment.LAYERS];
        for (int i = 0; i < places.length; i++) {
            for (int layer = 0; layer < HeatSegment.LAYERS; layer++) {
                areas[i * HeatSegment.LAYERS + layer] = (char) (places[i] >>> 16 * (HeatSegment.LAYERS - 1 - layer));
            }
        }
        return areas;
    }

    private void grow() {
        int size = rows * 2;
        if (size > MOST_ROWS) {
            throw new IllegalStateException(
                    "more than " + MOST_ROWS + " orders in one square of zoom " + HeatSegment.ZOOM);
        }
        cellAndGroup = Arrays.copyOf(cellAndGroup, size);
        day = Arrays.copyOf(day, size);
        hour = Arrays.copyOf(hour, size);
        customer = Arrays.copyOf(customer, size);
        vendor = Arrays.copyOf(vendor, size);
        place = Arrays.copyOf(place, size);
    }
}
