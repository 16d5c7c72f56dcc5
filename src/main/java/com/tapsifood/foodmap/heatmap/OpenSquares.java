package com.tapsifood.foodmap.heatmap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The privacy rule for the squares of one city among themselves, as {@link CellPrivacy} has it for the cells within a
 * square: the hidden squares of a city must together reach k, else the smallest open one is hidden too.
 */
public final class OpenSquares {

    private final int k;
    private final List<Integer> segments = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final Set<Integer> hidden = new HashSet<>();
    private final Set<Integer> hiddenCustomers = new HashSet<>();
    private int hiddenOrders;

    public OpenSquares(int k) {
        this.k = k;
    }

    /** Takes note of a segment; what is closed is few, so its customers can be kept. */
    public void add(HeatSegment segment) {
        Set<Integer> own = segment.open() ? Set.of() : customersOf(segment);
        segments.add(segment.segment());
        sizes.add(segment.rows());
        if (!segment.open()) {
            hidden.add(segment.segment());
            hiddenCustomers.addAll(own);
            hiddenOrders += segment.rows();
        }
    }

    /** Segments that stay hidden, the complementary one included. */
    public Set<Integer> hidden(boolean customersKnown) {
        int reached = customersKnown ? hiddenCustomers.size() : hiddenOrders;
        var all = new HashSet<>(hidden);
        if (all.isEmpty() || reached >= k) {
            return all;
        }
        // an open square has k customers of its own, so one is always enough
        int smallest = -1;
        for (int i = 0; i < segments.size(); i++) {
            boolean open = !hidden.contains(segments.get(i));
            if (open && (smallest < 0 || sizes.get(i) < sizes.get(smallest))) {
                smallest = i;
            }
        }
        if (smallest >= 0) {
            all.add(segments.get(smallest));
        }
        return all;
    }

    private static Set<Integer> customersOf(HeatSegment segment) {
        var own = new HashSet<Integer>();
        for (int customer : segment.customer()) {
            own.add(customer);
        }
        // an order without a customer may be anyone's
        own.remove(0);
        return own;
    }
}
