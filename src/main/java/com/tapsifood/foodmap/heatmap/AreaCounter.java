package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.polygon.PolygonLayer;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Counts the orders of every polygon of a layer in one pass over the coarsest cells. Within a cell a customer is a bit
 * for each polygon that has orders there; only what is distinct within cells is compared across them.
 */
final class AreaCounter implements BlockRows.Visitor {

    /** Slot of the orders in no polygon of the layer. */
    static final int OUTSIDE = 0;

    private final HeatSquare[] squares;
    private final int layer;
    private final Stamps stamps;
    /** Ids of the polygons by slot, ascending. */
    private final int[] ids;

    private final int[] byKind;
    /** Customers of each slot, once for every cell they were met in. */
    private final IntArrayList[] customers;
    /** Slots that the block at hand has orders of. */
    private final boolean[] touched;
    /** For each slot the customers of the block at hand; all zero between blocks. */
    private long[] met = new long[0];

    private int words;
    /** Slot of every place of the square at hand. */
    private char[] slots = {};

    AreaCounter(HeatSquare[] squares, PolygonLayer layer, int highestCustomer) {
        this.squares = squares;
        this.layer = layer.ordinal();
        this.stamps = Stamps.ofThisThread(highestCustomer);
        ids = ids();
        byKind = new int[ids.length * OrderGroup.KINDS];
        touched = new boolean[ids.length];
        customers = new IntArrayList[ids.length];
        Arrays.setAll(customers, slot -> new IntArrayList());
    }

    private int[] ids() {
        var present = new BitSet();
        present.set(OUTSIDE);
        for (HeatSquare square : squares) {
            for (int at = layer; at < square.areas().length; at += HeatSegment.LAYERS) {
                present.set(square.areas()[at]);
            }
        }
        return present.stream().toArray();
    }

    AreaCounter count(OrderSelection selection) {
        for (HeatSquare square : squares) {
            slots = slots(square);
            var rows = new BlockRows(selection, square);
            HeatLevel level = square.coarsest();
            for (int block = 0; block < level.blocks(); block++) {
                words = (level.customers()[block] >>> 6) + 1;
                if (met.length < ids.length * words) {
                    met = new long[ids.length * words];
                }
                rows.scan(level, block, this);
                drain(level, level.firstInRoster()[block] - 1);
            }
        }
        return this;
    }

    private char[] slots(HeatSquare square) {
        var ofPlaces = new char[square.areas().length / HeatSegment.LAYERS];
        for (int place = 0; place < ofPlaces.length; place++) {
            int id = square.areas()[place * HeatSegment.LAYERS + layer];
            ofPlaces[place] = (char) Arrays.binarySearch(ids, id);
        }
        return ofPlaces;
    }

    @Override
    public void visit(HeatLevel level, int group, int[] rows, int count) {
        char[] place = level.place();
        char[] customer = level.customer();
        int kind = OrderGroup.kind(group);
        for (int i = 0; i < count; i++) {
            int slot = slots[place[rows[i]]];
            int who = customer[rows[i]];
            byKind[slot * OrderGroup.KINDS + kind]++;
            touched[slot] = true;
            met[slot * words + (who >>> 6)] |= 1L << who;
        }
    }

    /** @param nobody where number 0 of the block would stand in the roster */
    private void drain(HeatLevel level, int nobody) {
        for (int slot = 0; slot < touched.length; slot++) {
            if (touched[slot]) {
                touched[slot] = false;
                met[slot * words] &= ~1L;
                enrol(level, nobody, slot);
            }
        }
    }

    private void enrol(HeatLevel level, int nobody, int slot) {
        IntArrayList list = customers[slot];
        for (int word = 0; word < words; word++) {
            long rest = met[slot * words + word];
            met[slot * words + word] = 0;
            while (rest != 0) {
                list.add(level.roster()[nobody + word * Long.SIZE + Long.numberOfTrailingZeros(rest)]);
                rest &= rest - 1;
            }
        }
    }

    AreaOrders orders() {
        Map<Integer, OrderCounts> byArea = new HashMap<>();
        var sums = new int[OrderGroup.KINDS];
        for (int slot = OUTSIDE; slot < ids.length; slot++) {
            stamps.begin();
            byArea.put(ids[slot], OrderCounts.of(byKind, slot * OrderGroup.KINDS, unseen(customers[slot])));
            for (int kind = 0; kind < sums.length; kind++) {
                sums[kind] += byKind[slot * OrderGroup.KINDS + kind];
            }
        }
        var all = new BitSet();
        all.set(OUTSIDE, ids.length);
        OrderCounts outside = Objects.requireNonNull(byArea.remove(OUTSIDE));
        return new AreaOrders(byArea, outside, OrderCounts.of(sums, 0, users(all)));
    }

    int slots() {
        return ids.length;
    }

    /** Id of the polygon of a slot but {@link #OUTSIDE}. */
    int polygon(int slot) {
        return ids[slot];
    }

    /** Distinct customers of these slots together. */
    long users(BitSet ofSlots) {
        stamps.begin();
        return ofSlots.stream().mapToLong(slot -> unseen(customers[slot])).sum();
    }

    private long unseen(IntArrayList list) {
        int[] numbers = list.elements();
        long users = 0;
        for (int i = 0; i < list.size(); i++) {
            users += stamps.isNew(numbers[i]) ? 1 : 0;
        }
        return users;
    }
}
