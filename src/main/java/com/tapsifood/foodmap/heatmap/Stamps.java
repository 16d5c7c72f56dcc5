package com.tapsifood.foodmap.heatmap;

import java.util.Arrays;

/** Remembers which customers were seen since the last {@link #begin}: one array for each thread, never cleared. */
final class Stamps {

    private static final ThreadLocal<Stamps> STAMPS = ThreadLocal.withInitial(Stamps::new);

    private int[] seen = new int[0];
    private int generation;

    static Stamps ofThisThread(int highestCustomer) {
        Stamps stamps = STAMPS.get();
        if (stamps.seen.length <= highestCustomer) {
            stamps.seen = new int[highestCustomer + 1];
            stamps.generation = 0;
        }
        return stamps;
    }

    void begin() {
        if (++generation == Integer.MAX_VALUE) {
            Arrays.fill(seen, 0);
            generation = 1;
        }
    }

    boolean isNew(int customer) {
        boolean first = seen[customer] != generation;
        seen[customer] = generation;
        return first;
    }
}
