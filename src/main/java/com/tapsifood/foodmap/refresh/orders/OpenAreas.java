package com.tapsifood.foodmap.refresh.orders;

import com.tapsifood.foodmap.polygon.PolygonLocator;
import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.Comparator;

/**
 * The privacy rule for the areas of one layer of a city, as the heat map has it for cells: an area with fewer than k
 * customers is closed, and what is closed or in no area must together reach k, else the smallest open area closes too.
 */
final class OpenAreas {

    private static final int NOBODY = 0;

    private final int k;
    private final boolean customersKnown;
    private final Int2IntOpenHashMap orders = new Int2IntOpenHashMap();
    /** The first k of each area: more need not be known. */
    private final Int2ObjectOpenHashMap<IntOpenHashSet> customers = new Int2ObjectOpenHashMap<>();

    /** @param customersKnown else k counts orders */
    OpenAreas(int k, boolean customersKnown) {
        this.k = k;
        this.customersKnown = customersKnown;
    }

    void add(int area, int customer) {
        orders.addTo(area, 1);
        IntOpenHashSet known = customers.computeIfAbsent(area, a -> new IntOpenHashSet(k));
        if (customer != NOBODY && known.size() < k) {
            known.add(customer);
        }
    }

    /** Areas not to be shown, {@link PolygonLocator#NONE} always among them. */
    IntSet closed() {
        var closed = new IntOpenHashSet();
        closed.add(PolygonLocator.NONE);
        var behind = new IntOpenHashSet();
        int ordersBehind = 0;
        for (var area : orders.int2IntEntrySet()) {
            if (area.getIntKey() == PolygonLocator.NONE
                    || !reaches(customers.get(area.getIntKey()), area.getIntValue())) {
                closed.add(area.getIntKey());
                behind.addAll(customers.get(area.getIntKey()));
                ordersBehind += area.getIntValue();
            }
        }
        if (ordersBehind > 0 && !reaches(behind, ordersBehind)) {
            // an open area has k customers of its own, so one is always enough
            orders.int2IntEntrySet().stream()
                    .filter(area -> !closed.contains(area.getIntKey()))
                    .min(Comparator.<Int2IntMap.Entry>comparingInt(a -> a.getIntValue())
                            .thenComparingInt(a -> a.getIntKey()))
                    .ifPresent(smallest -> closed.add(smallest.getIntKey()));
        }
        return closed;
    }

    /** Orders without a customer may be anyone's: they count for nobody beside others, and as one among themselves. */
    private boolean reaches(IntSet behind, int ordersBehind) {
        return (customersKnown ? Math.max(behind.size(), Math.min(1, ordersBehind)) : ordersBehind) >= k;
    }
}
