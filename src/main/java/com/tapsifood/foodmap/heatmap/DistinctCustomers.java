package com.tapsifood.foodmap.heatmap;

/**
 * Counts distinct customers of row ranges exactly, with one stamp for every customer number. Orders without a customer
 * count as one customer together: that can only close a cell too many. When no order has one, orders are counted.
 */
final class DistinctCustomers {

    private final int[] customers;
    private final int[] stamps;
    private final boolean known;
    private int generation;

    DistinctCustomers(int[] customers, boolean known, int highestNumber) {
        this.customers = customers;
        this.known = known;
        this.stamps = known ? new int[highestNumber + 1] : new int[0];
    }

    int count(int from, int to) {
        begin();
        return add(from, to);
    }

    void begin() {
        generation++;
    }

    /** How many of these rows' customers are new since {@link #begin}. */
    int add(int from, int to) {
        if (!known) {
            return to - from;
        }
        int added = 0;
        for (int row = from; row < to; row++) {
            if (stamps[customers[row]] != generation) {
                stamps[customers[row]] = generation;
                added++;
            }
        }
        return added;
    }
}
