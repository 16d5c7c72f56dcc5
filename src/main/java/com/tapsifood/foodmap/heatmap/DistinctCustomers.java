package com.tapsifood.foodmap.heatmap;

/**
 * Counts the customers of row ranges that are certainly distinct, with one stamp for every customer number. An order
 * without a customer may be anyone's: such orders count for nobody beside known customers, and as one among themselves.
 * When no order of the version has a customer, orders are counted.
 */
final class DistinctCustomers {

    private final int[] customers;
    private final int[] stamps;
    private final boolean known;
    private int generation;
    private int distinct;
    private boolean anyone;

    DistinctCustomers(int[] customers, boolean known, int highestNumber) {
        this.customers = customers;
        this.known = known;
        this.stamps = known ? new int[highestNumber + 1] : new int[0];
    }

    int count(int from, int to) {
        begin();
        add(from, to);
        return reached();
    }

    void begin() {
        generation++;
        distinct = 0;
        anyone = false;
    }

    void add(int from, int to) {
        anyone |= from < to;
        if (!known) {
            distinct += to - from;
            return;
        }
        for (int row = from; row < to; row++) {
            int customer = customers[row];
            if (customer != 0 && stamps[customer] != generation) {
                stamps[customer] = generation;
                distinct++;
            }
        }
    }

    /** Customers of all rows added since {@link #begin}. */
    int reached() {
        return distinct == 0 && anyone ? 1 : distinct;
    }
}
