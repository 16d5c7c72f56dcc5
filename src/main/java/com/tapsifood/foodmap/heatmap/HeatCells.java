package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.geo.CellKey;
import java.util.Arrays;

/**
 * Open cells of one level with their counts, as columns along the Morton curve. Users are distinct customers, exactly;
 * they do not add up over cells.
 */
public final class HeatCells {

    private final int cellZoom;
    private final boolean byHour;
    private final Stamps stamps;
    private int size;
    private long[] keys = new long[64];
    private int[] orders = new int[64];
    private int[] organic = new int[64];
    private int[] nonOrganic = new int[64];
    private int[] users = new int[64];
    private int[] hourly = new int[0];

    HeatCells(int cellZoom, int highestCustomer, boolean byHour) {
        this.cellZoom = cellZoom;
        this.byHour = byHour;
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

    /** Orders of a cell in an hour of the day, 0 to 23; only where they were asked for. */
    public int hourly(int i, int hour) {
        return hourly[i * HeatSegment.HOURS + hour];
    }

    /** Counts the blocks of a square that lie in a range of its finest cells; squares come in order. */
    void add(HeatSquare square, int fromCell, int toCell, OrderSelection selection) {
        HeatLevel level = square.level(cellZoom);
        int finer = 2 * (level.zoom() - cellZoom);
        int levelShift = 2 * (CellKey.FINEST - level.zoom());
        long base = (long) square.segment() << HeatSegment.CELL_BITS - levelShift - finer;
        int end = level.firstBlock(toCell >>> levelShift);
        int block = level.firstBlock(fromCell >>> levelShift);
        if (block == end) {
            return;
        }
        var counter = byHour ? BlockCounter.hourly(selection, square) : BlockCounter.of(selection, square);
        for (; block < end; block++) {
            if (level.openZoom()[block] >= cellZoom) {
                counter.count(level, block);
                if (counter.orders() > 0) {
                    take(base + (level.cell()[block] >>> finer), counter);
                    users[size - 1] += finer == 0 ? counter.users(level, block) : counter.meet(level, block, stamps);
                } else {
                    counter.forget(level, block);
                }
            }
        }
    }

    private void take(long key, BlockCounter counter) {
        if (size == 0 || keys[size - 1] != key) {
            begin(key);
        }
        int cell = size - 1;
        orders[cell] += counter.orders();
        organic[cell] += counter.orders(OrderGroup.ORGANIC);
        nonOrganic[cell] += counter.orders(OrderGroup.NON_ORGANIC);
        if (byHour) {
            counter.drainHours(hourly, cell * HeatSegment.HOURS);
        }
    }

    private void begin(long key) {
        if (size == keys.length) {
            int larger = size * 4;
            keys = Arrays.copyOf(keys, larger);
            orders = Arrays.copyOf(orders, larger);
            organic = Arrays.copyOf(organic, larger);
            nonOrganic = Arrays.copyOf(nonOrganic, larger);
            users = Arrays.copyOf(users, larger);
        }
        keys[size++] = key;
        if (byHour && hourly.length < size * HeatSegment.HOURS) {
            hourly = Arrays.copyOf(hourly, keys.length * HeatSegment.HOURS);
        }
        stamps.begin();
    }
}
