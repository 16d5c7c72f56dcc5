package com.tapsifood.foodmap.heatmap;

import java.util.Arrays;

/** The cells of two answers side by side along the Morton curve; a side without orders in a cell counts 0 there. */
public final class ComparedCells {

    private static final int ABSENT = -1;

    private final HeatCells main;
    private final HeatCells other;
    private final int[] mainIndex;
    private final int[] otherIndex;
    private int size;

    private ComparedCells(HeatCells main, HeatCells other) {
        this.main = main;
        this.other = other;
        this.mainIndex = new int[main.size() + other.size()];
        this.otherIndex = new int[mainIndex.length];
    }

    /** Every cell that is in either. */
    public static ComparedCells of(HeatCells main, HeatCells other) {
        var compared = new ComparedCells(main, other);
        int m = 0;
        int o = 0;
        while (m < main.size() || o < other.size()) {
            long mainKey = m < main.size() ? main.key(m) : Long.MAX_VALUE;
            long otherKey = o < other.size() ? other.key(o) : Long.MAX_VALUE;
            compared.add(mainKey <= otherKey ? m++ : ABSENT, otherKey <= mainKey ? o++ : ABSENT);
        }
        return compared;
    }

    private void add(int ofMain, int ofOther) {
        mainIndex[size] = ofMain;
        otherIndex[size++] = ofOther;
    }

    /** Those of them that are in both of these. */
    ComparedCells shownIn(HeatCells mainOpen, HeatCells otherOpen) {
        long[] open = common(mainOpen, otherOpen);
        var shown = new ComparedCells(main, other);
        for (int i = 0; i < size; i++) {
            if (Arrays.binarySearch(open, key(i)) >= 0) {
                shown.add(mainIndex[i], otherIndex[i]);
            }
        }
        return shown;
    }

    private static long[] common(HeatCells main, HeatCells other) {
        var both = of(main, other);
        var keys = new long[both.size];
        int size = 0;
        for (int i = 0; i < both.size; i++) {
            if (both.mainIndex[i] != ABSENT && both.otherIndex[i] != ABSENT) {
                keys[size++] = both.key(i);
            }
        }
        return Arrays.copyOf(keys, size);
    }

    public int size() {
        return size;
    }

    /** Morton number of a cell at the zoom of both answers. */
    public long key(int i) {
        return mainIndex[i] != ABSENT ? main.key(mainIndex[i]) : other.key(otherIndex[i]);
    }

    public CellCounts main(int i) {
        return CellCounts.of(main, mainIndex[i]);
    }

    public CellCounts other(int i) {
        return CellCounts.of(other, otherIndex[i]);
    }

    /** The numbers of one cell on one side. */
    public record CellCounts(int orders, int organic, int nonOrganic, int users) {

        private static final CellCounts NONE = new CellCounts(0, 0, 0, 0);

        private static CellCounts of(HeatCells cells, int i) {
            return i == ABSENT
                    ? NONE
                    : new CellCounts(cells.orders(i), cells.organic(i), cells.nonOrganic(i), cells.users(i));
        }
    }
}
