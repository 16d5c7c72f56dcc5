package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.geo.CellKey;

/**
 * Turns the order of rows for the cells of one zoom into that for the next coarser one. A coarser cell is four
 * neighbouring pieces, each sorted by (group, time) already; they are merged two by two.
 */
final class CoarserOrder {

    private final HeatSegment segment;
    private final int shift;
    private int[] merged = new int[0];

    /** @param zoom the coarser one */
    CoarserOrder(HeatSegment segment, int zoom) {
        this.segment = segment;
        this.shift = 2 * (CellKey.FINEST - zoom);
    }

    /** Changes the order in place. */
    void apply(int[] order) {
        merged = new int[order.length];
        int from = 0;
        while (from < order.length) {
            int to = end(order, from, shift, order.length);
            mergeCell(order, from, to);
            from = to;
        }
    }

    private int end(int[] order, int from, int cellShift, int limit) {
        char[] cell = segment.cell();
        int here = cell[order[from]] >>> cellShift;
        int to = from + 1;
        while (to < limit && cell[order[to]] >>> cellShift == here) {
            to++;
        }
        return to;
    }

    /** After each step the rows before {@code done} are one sorted piece. */
    private void mergeCell(int[] order, int from, int to) {
        int done = end(order, from, shift - 2, to);
        while (done < to) {
            int next = end(order, done, shift - 2, to);
            merge(order, from, done, next);
            done = next;
        }
    }

    private void merge(int[] order, int from, int middle, int to) {
        System.arraycopy(order, from, merged, from, middle - from);
        int left = from;
        int right = middle;
        for (int at = from; left < middle; at++) {
            boolean takeRight = right < to && key(order[right]) < key(merged[left]);
            order[at] = takeRight ? order[right++] : merged[left++];
        }
    }

    private int key(int row) {
        return segment.group()[row] << 16 | segment.time()[row];
    }
}
