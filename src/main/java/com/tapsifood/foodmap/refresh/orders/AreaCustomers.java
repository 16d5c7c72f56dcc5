package com.tapsifood.foodmap.refresh.orders;

import com.tapsifood.foodmap.heatmap.AreaSlots;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Who ordered in which polygons, gathered while the orders of a city pass by. */
final class AreaCustomers implements AreaSlots {

    private static final int NOBODY = 0;
    private static final int UNSEEN = -1;

    private final int holder;
    private final int layer;
    private final Long2IntOpenHashMap slotOfKey = new Long2IntOpenHashMap();
    private final List<Slot> slots = new ArrayList<>();
    private boolean known;

    private static final class Slot {
        private final int holder;
        private final int polygon;
        private final IntOpenHashSet customers = new IntOpenHashSet();
        private long orders;

        Slot(int holder, int polygon) {
            this.holder = holder;
            this.polygon = polygon;
        }
    }

    /** @param layers one, or two of which the first holds the second */
    AreaCustomers(List<PolygonLayer> layers) {
        layer = layers.getLast().ordinal();
        holder = layers.size() > 1 ? layers.getFirst().ordinal() : UNSEEN;
        slotOfKey.defaultReturnValue(UNSEEN);
    }

    /** @param areas ids of the polygons of each layer */
    void add(int[] areas, int customer) {
        Slot slot = slot(holder == UNSEEN ? OUTSIDE : areas[holder], areas[layer]);
        slot.orders++;
        if (customer != NOBODY) {
            known = true;
            slot.customers.add(customer);
        }
    }

    private Slot slot(int inHolder, int inLayer) {
        long key = (long) inHolder << Integer.SIZE | inLayer;
        int at = slotOfKey.get(key);
        if (at == UNSEEN) {
            at = slots.size();
            slotOfKey.put(key, at);
            slots.add(new Slot(inHolder, inLayer));
        }
        return slots.get(at);
    }

    /** Whether any order has a customer. */
    boolean areKnown() {
        return known;
    }

    @Override
    public int slots() {
        return slots.size();
    }

    @Override
    public int polygon(int slot) {
        return slots.get(slot).polygon;
    }

    @Override
    public int holder(int slot) {
        return slots.get(slot).holder;
    }

    @Override
    public long orders(int slot) {
        return slots.get(slot).orders;
    }

    @Override
    public long customers(BitSet some) {
        if (some.cardinality() == 1) {
            return slots.get(some.nextSetBit(0)).customers.size();
        }
        var together = new IntOpenHashSet();
        some.stream().forEach(slot -> together.addAll(slots.get(slot).customers));
        return together.size();
    }
}
