package com.tapsifood.foodmap.heatmap;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which polygons of a layer tell nothing of their orders: once, on all orders of a version, never on a filtered
 * answer. One with fewer than k distinct customers is closed. What is closed, and what lies outside the layer, must
 * together reach k, else the smallest open polygon closes too: otherwise the city less its open polygons would tell.
 */
final class AreaPrivacy {

    private final AreaCounter counted;
    private final AreaOrders orders;
    private final int k;
    private final boolean known;

    /**
     * @param counted all orders of the city
     * @param known whether any order of the city has a customer; else orders are counted in their place
     */
    AreaPrivacy(AreaCounter counted, AreaOrders orders, int k, boolean known) {
        this.counted = counted;
        this.orders = orders;
        this.k = k;
        this.known = known;
    }

    /** Ids of the closed polygons. */
    Set<Integer> hidden() {
        var closed = new BitSet();
        closed.set(AreaCounter.OUTSIDE);
        for (int slot = AreaCounter.OUTSIDE + 1; slot < counted.slots(); slot++) {
            closed.set(slot, reached(slot) < k);
        }
        long together = together(closed);
        if (together > 0 && together < k) {
            // an open polygon has k customers of its own, so one is always enough
            closed.set(smallestOpen(closed));
        }
        closed.clear(AreaCounter.OUTSIDE);
        return closed.stream().mapToObj(counted::polygon).collect(Collectors.toUnmodifiableSet());
    }

    private OrderCounts of(int slot) {
        return slot == AreaCounter.OUTSIDE ? orders.outside() : orders.of(counted.polygon(slot));
    }

    private long reached(int slot) {
        return reached(of(slot).users(), of(slot).orders());
    }

    private long together(BitSet slots) {
        long all = slots.stream().mapToLong(slot -> of(slot).orders()).sum();
        return reached(counted.users(slots), all);
    }

    /** Customers that are certainly distinct: orders without one may be anyone's, and are one among themselves. */
    private long reached(long users, long ofOrders) {
        return known ? Math.max(users, Math.min(1, ofOrders)) : ofOrders;
    }

    /** The one with the fewest customers, of equals the one with the smallest id; outside when none is open. */
    private int smallestOpen(BitSet closed) {
        int smallest = AreaCounter.OUTSIDE;
        for (int slot = closed.nextClearBit(0); slot < counted.slots(); slot = closed.nextClearBit(slot + 1)) {
            if (smallest == AreaCounter.OUTSIDE || reached(slot) < reached(smallest)) {
                smallest = slot;
            }
        }
        return smallest;
    }
}
