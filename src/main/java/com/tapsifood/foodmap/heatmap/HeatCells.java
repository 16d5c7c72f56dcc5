package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.geo.CellKey;
import java.util.Arrays;

/**
 * Open cells of one level with their counts, as columns along the Morton curve. Users are distinct customers, exactly;
 * they do not add up over cells.
 */
public final class HeatCells {

    private final int cellZoom;
    private final Stamps stamps;
    private int size;
    private long[] keys = new long[64];
    private int[] orders = new int[64];
    private int[] organic = new int[64];
    private int[] nonOrganic = new int[64];
    private int[] users = new int[64];

    HeatCells(int cellZoom, int highestCustomer) {
        this.cellZoom = cellZoom;
        this.stamps = Stamps.ofThisThread(highestCustomer);
    }

    public int size() {
        return size;
    }

    /** Morton number of a cell at this level's zoom. */
    public long key(int i) {
        return keys[i];
    }

    public int orders(int i) {
        return orders[i];
    }

    public int organic(int i) {
        return organic[i];
    }

    public int nonOrganic(int i) {
        return nonOrganic[i];
    }

    public int users(int i) {
        return users[i];
    }

    /** Rows of a segment that are within the range asked for; segments come in order. */
    void add(HeatSegment segment, int from, int to, OrderSelection selection) {
        if (!segment.open()) {
            return;
        }
        int shift = 2 * (CellKey.FINEST - cellZoom);
        int current = -1;
        long base = (long) segment.segment() << HeatSegment.CELL_BITS - shift;
        for (int row = from; row < to; row++) {
            if (segment.openZoom()[row] < cellZoom || !selection.has(segment, row)) {
                continue;
            }
            int cell = segment.cell()[row] >>> shift;
            if (cell != current) {
                current = cell;
                begin(base + cell);
            }
            count(segment, row);
        }
    }

    private void begin(long key) {
        if (size == keys.length) {
            int larger = size * 2;
            keys = Arrays.copyOf(keys, larger);
            orders = Arrays.copyOf(orders, larger);
            organic = Arrays.copyOf(organic, larger);
            nonOrganic = Arrays.copyOf(nonOrganic, larger);
            users = Arrays.copyOf(users, larger);
        }
        keys[size++] = key;
        stamps.begin();
    }

    private void count(HeatSegment segment, int row) {
        int cell = size - 1;
        orders[cell]++;
        int kind = OrderGroup.kind(segment.group()[row]);
        if (kind == OrderGroup.ORGANIC) {
            organic[cell]++;
        } else if (kind == OrderGroup.NON_ORGANIC) {
            nonOrganic[cell]++;
        }
        int customer = segment.customer()[row];
        if (customer != 0 && stamps.isNew(customer)) {
            users[cell]++;
        }
    }
}
