package com.tapsifood.foodmap.heatmap;

/** Finds which orders of a block a selection has, one run after the other, for who has to look at each. */
final class BlockRows {

    private final SquareSelection selection;
    private int[] rows = new int[256];

    /** What is told the orders of a run. */
    interface Visitor {

        /** @param rows of the level, of which only the first {@code count} are meant */
        void visit(HeatLevel level, int group, int[] rows, int count);
    }

    BlockRows(OrderSelection selection, HeatSquare square) {
        this.selection = SquareSelection.of(selection, square);
    }

    void scan(HeatLevel level, int block, Visitor visitor) {
        long present = level.groups()[block];
        long wanted = present & selection.groups();
        int firstRun = level.firstRun()[block];
        while (wanted != 0) {
            long lowest = wanted & -wanted;
            wanted ^= lowest;
            int run = firstRun + Long.bitCount(present & lowest - 1);
            int count = find(level, level.firstRow()[run], level.firstRow()[run + 1]);
            visitor.visit(level, Long.numberOfTrailingZeros(lowest), rows, count);
        }
    }

    private int find(HeatLevel level, int from, int to) {
        int first = BlockCounter.firstRow(level.time(), from, to, selection.from());
        int end = BlockCounter.firstRow(level.time(), first, to, selection.to());
        if (rows.length <= end - first) {
            rows = new int[2 * (end - first)];
        }
        byte[] times = selection.times();
        return times == null ? all(first, end) : fitting(level, times, first, end);
    }

    private int all(int first, int end) {
        for (int row = first; row < end; row++) {
            rows[row - first] = row;
        }
        return end - first;
    }

    private int fitting(HeatLevel level, byte[] times, int first, int end) {
        byte[] vendors = selection.vendors();
        byte[] places = selection.places();
        int[] found = rows;
        int count = 0;
        for (int row = first; row < end; row++) {
            found[count] = row;
            count -= times[level.time()[row] - selection.from()]
                    & vendors[level.vendor()[row]]
                    & places[level.place()[row]];
        }
        return count;
    }
}
