package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.geo.CellKey;
import java.util.Arrays;

/** Sorts the orders of a square for one level. The finest level comes first; each coarser one is merged of it. */
final class HeatLevelBuilder {

    /** Customers that a block can number. */
    private static final int MOST_CUSTOMERS = Character.MAX_VALUE;

    private final HeatSegment segment;
    private final int zoom;
    private final int shift;
    private final int[] order;
    private final BlockCustomers numbers;
    private final boolean withRoster;

    private int blocks;
    private int runs;
    private int rows;
    private char[] cell = new char[64];
    private byte[] openZoom = new byte[64];
    private long[] groups = new long[64];
    private char[] customers = new char[64];
    private int[] firstRun = new int[64];
    private int[] firstRow = new int[256];
    private int[] roster = new int[0];
    private int[] firstInRoster = new int[64];
    private final char[] time;
    private final char[] customer;
    private final char[] vendor;
    private final char[] place;

    private HeatLevelBuilder(HeatSegment segment, int zoom, int[] order, boolean withRoster) {
        this.segment = segment;
        this.zoom = zoom;
        this.shift = 2 * (CellKey.FINEST - zoom);
        this.order = order;
        this.withRoster = withRoster;
        this.numbers = new BlockCustomers(segment.customer());
        time = new char[order.length];
        customer = new char[order.length];
        vendor = new char[order.length];
        place = new char[order.length];
    }

    /** Levels from this zoom to the finest. */
    static HeatLevel[] levels(HeatSegment segment, int coarsest) {
        var levels = new HeatLevel[CellKey.FINEST - coarsest + 1];
        var order = new int[segment.rows()];
        Arrays.setAll(order, row -> row);
        for (int zoom = CellKey.FINEST; zoom >= coarsest; zoom--) {
            if (zoom < CellKey.FINEST) {
                new CoarserOrder(segment, zoom).apply(order);
            }
            levels[zoom - coarsest] = new HeatLevelBuilder(segment, zoom, order, zoom == coarsest).build();
        }
        return levels;
    }

    private HeatLevel build() {
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            int here = cellOf(from);
            while (to < order.length && cellOf(to) == here) {
                to++;
            }
            addCell(here, from, to);
            from = to;
        }
        firstRun = append(firstRun, blocks, runs);
        firstRow = append(firstRow, runs, rows);
        firstInRoster = withRoster ? append(firstInRoster, blocks, roster.length) : new int[0];
        return new HeatLevel(
                zoom,
                Arrays.copyOf(cell, blocks),
                Arrays.copyOf(openZoom, blocks),
                Arrays.copyOf(groups, blocks),
                Arrays.copyOf(customers, blocks),
                Arrays.copyOf(firstRun, blocks + 1),
                Arrays.copyOf(firstRow, runs + 1),
                time,
                customer,
                vendor,
                place,
                roster,
                withRoster ? Arrays.copyOf(firstInRoster, blocks + 1) : firstInRoster);
    }

    private int cellOf(int position) {
        return segment.cell()[order[position]] >>> shift;
    }

    private void addCell(int here, int from, int to) {
        int distinct = numbers.number(order, from, to);
        int pages = Math.max(1, (distinct + MOST_CUSTOMERS - 1) / MOST_CUSTOMERS);
        for (int page = 0; page < pages; page++) {
            begin(here, order[from], Math.min(MOST_CUSTOMERS, distinct - page * MOST_CUSTOMERS));
            for (int position = from; position < to; position++) {
                int number = numbers.of(order[position]);
                boolean onPage = number == 0 ? page == 0 : (number - 1) / MOST_CUSTOMERS == page;
                if (onPage) {
                    addRow(order[position], number == 0 ? 0 : (number - 1) % MOST_CUSTOMERS + 1);
                }
            }
            if (withRoster) {
                enrol(page);
            }
        }
    }

    private void begin(int here, int anyRow, int distinct) {
        if (blocks == cell.length) {
            int larger = blocks * 2;
            cell = Arrays.copyOf(cell, larger);
            openZoom = Arrays.copyOf(openZoom, larger);
            groups = Arrays.copyOf(groups, larger);
            customers = Arrays.copyOf(customers, larger);
        }
        cell[blocks] = (char) here;
        openZoom[blocks] = segment.open() ? (byte) Math.min(zoom, segment.openZoom()[anyRow]) : CellPrivacy.HIDDEN;
        customers[blocks] = (char) distinct;
        groups[blocks] = 0;
        firstRun = append(firstRun, blocks, runs);
        blocks++;
    }

    private void addRow(int row, int number) {
        long group = 1L << segment.group()[row];
        if ((groups[blocks - 1] & group) == 0) {
            groups[blocks - 1] |= group;
            firstRow = append(firstRow, runs++, rows);
        }
        time[rows] = segment.time()[row];
        customer[rows] = (char) number;
        vendor[rows] = segment.vendor()[row];
        place[rows] = segment.place()[row];
        rows++;
    }

    /** Notes who the customers of the block just made are in the city. */
    private void enrol(int page) {
        int start = roster.length;
        firstInRoster = append(firstInRoster, blocks - 1, start);
        roster = Arrays.copyOf(roster, start + customers[blocks - 1]);
        for (int i = start; i < roster.length; i++) {
            roster[i] = numbers.known(page * MOST_CUSTOMERS + i - start);
        }
    }

    private static int[] append(int[] list, int at, int value) {
        int[] roomy = at < list.length ? list : Arrays.copyOf(list, at * 2);
        roomy[at] = value;
        return roomy;
    }
}
