package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.geo.CellKey;
import java.util.Arrays;

/**
 * Decides, once and on all customers of a version, the finest zoom at which each order may be shown. A cell with fewer
 * than k distinct customers is closed at its level and below. What is closed under one parent must itself reach k, else
 * the smallest open sibling closes too: otherwise a parent less its open children would tell the closed one.
 */
final class CellPrivacy {

    /** Open zoom of an order that is never shown. */
    static final byte HIDDEN = HeatSegment.ZOOM - 1;

    private final int k;
    private final char[] cells;
    private final DistinctCustomers distinct;
    private final byte[] openZoom;

    /** @param cells sorted */
    CellPrivacy(int k, char[] cells, DistinctCustomers distinct) {
        this.k = k;
        this.cells = cells;
        this.distinct = distinct;
        this.openZoom = new byte[cells.length];
    }

    /** Open zooms of all rows, as if the segment's own square were open; that is decided among its neighbours. */
    byte[] openZooms() {
        settle(0, cells.length, HeatSegment.ZOOM);
        return openZoom;
    }

    /** The rows are those of one open cell of this zoom. */
    private void settle(int from, int to, int zoom) {
        if (zoom == CellKey.FINEST) {
            fill(from, to, zoom);
            return;
        }
        int[] starts = children(from, to, zoom + 1);
        boolean[] closed = closedOf(starts);
        for (int child = 0; child < 4; child++) {
            if (closed[child]) {
                fill(starts[child], starts[child + 1], zoom);
            } else if (starts[child] < starts[child + 1]) {
                settle(starts[child], starts[child + 1], zoom + 1);
            }
        }
    }

    private boolean[] closedOf(int[] starts) {
        var customers = new int[4];
        var closed = new boolean[4];
        boolean any = false;
        for (int child = 0; child < 4; child++) {
            customers[child] = distinct.count(starts[child], starts[child + 1]);
            closed[child] = customers[child] > 0 && customers[child] < k;
            any |= closed[child];
        }
        while (any && union(starts, closed) < k) {
            int smallest = smallestOpen(customers, closed);
            if (smallest < 0) {
                break;
            }
            closed[smallest] = true;
        }
        return closed;
    }

    private int union(int[] starts, boolean[] closed) {
        distinct.begin();
        for (int child = 0; child < 4; child++) {
            if (closed[child]) {
                distinct.add(starts[child], starts[child + 1]);
            }
        }
        return distinct.reached();
    }

    /** The open child with the fewest customers; the first along the curve among equals; -1 when none is open. */
    static int smallestOpen(int[] customers, boolean[] closed) {
        int smallest = -1;
        for (int i = 0; i < customers.length; i++) {
            boolean candidate = customers[i] > 0 && !closed[i];
            if (candidate && (smallest < 0 || customers[i] < customers[smallest])) {
                smallest = i;
            }
        }
        return smallest;
    }

    /** Row where each of the four children of the cell that spans these rows begins, and the end. */
    private int[] children(int from, int to, int childZoom) {
        int shift = 2 * (CellKey.FINEST - childZoom);
        var starts = new int[] {to, to, to, to, to};
        for (int row = to - 1; row >= from; row--) {
            starts[(cells[row] >>> shift) & 3] = row;
        }
        for (int child = 3; child >= 0; child--) {
            starts[child] = Math.min(starts[child], starts[child + 1]);
        }
        return starts;
    }

    private void fill(int from, int to, int zoom) {
        Arrays.fill(openZoom, from, to, (byte) zoom);
    }
}
