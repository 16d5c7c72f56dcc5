package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.polygon.PolygonLayer;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongAVLTreeSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Counts the orders of every polygon of a layer, or of every pair of polygons of two, in one pass over the coarsest
 * cells. Within a cell a customer is a bit for each slot that has orders there; only what is distinct within cells is
 * compared across them.
 */
final class AreaCounter implements BlockRows.Visitor, AreaSlots {

    private static final int BITS_OF_ID = 16;

    private final HeatSquare[] squares;
    private final PolygonLayer[] layers;
    private final Stamps stamps;
    /** Ids of the polygon of each layer by slot, the last layer lowest, ascending. The first slot is outside of all. */
    private final long[] keys;

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

    /** @param layers one, or two of which the first holds the second */
    AreaCounter(HeatSquare[] squares, int highestCustomer, PolygonLayer... layers) {
        this.squares = squares;
        this.layers = layers.clone();
        this.stamps = Stamps.ofThisThread(highestCustomer);
        keys = keys();
        byKind = new int[keys.length * OrderGroup.KINDS];
        touched = new boolean[keys.length];
        customers = new IntArrayList[keys.length];
        Arrays.setAll(customers, slot -> new IntArrayList());
    }

    private long[] keys() {
        var present = new LongAVLTreeSet();
        present.add(OUTSIDE);
        for (HeatSquare square : squares) {
            for (int at = 0; at < square.areas().length; at += HeatSegment.LAYERS) {
                present.add(key(square.areas(), at));
            }
        }
        return present.toLongArray();
    }

    private long key(char[] areas, int place) {
        long key = 0;
        for (PolygonLayer layer : layers) {
            key = key << BITS_OF_ID | areas[place + layer.ordinal()];
        }
        return key;
    }

    AreaCounter count(OrderSelection selection) {
        for (HeatSquare square : squares) {
            slots = slots(square);
            var rows = new BlockRows(selection, square);
            HeatLevel level = square.coarsest();
            for (int block = 0; block < level.blocks(); block++) {
                words = (level.customers()[block] >>> 6) + 1;
                if (met.length < keys.length * words) {
                    met = new long[keys.length * words];
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
            ofPlaces[place] = (char) Arrays.binarySearch(keys, key(square.areas(), place * HeatSegment.LAYERS));
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

    /** Of a single layer. */
    AreaOrders orders() {
        Map<Integer, OrderCounts> byArea = new HashMap<>();
        var all = new BitSet();
        for (int slot = 0; slot < keys.length; slot++) {
            var only = new BitSet();
            only.set(slot);
            all.set(slot);
            byArea.put(polygon(slot), counts(only));
        }
        OrderCounts outside = Objects.requireNonNull(byArea.remove(OUTSIDE));
        return new AreaOrders(byArea, outside, counts(all));
    }

    @Override
    public int slots() {
        return keys.length;
    }

    @Override
    public int polygon(int slot) {
        return (char) keys[slot];
    }

    @Override
    public int holder(int slot) {
        return (char) (keys[slot] >>> BITS_OF_ID);
    }

    @Override
    public long orders(int slot) {
        long orders = 0;
        for (int kind = 0; kind < OrderGroup.KINDS; kind++) {
            orders += byKind[slot * OrderGroup.KINDS + kind];
        }
        return orders;
    }

    @Override
    public long customers(BitSet some) {
        long users = 0;
        stamps.begin();
        for (int slot = some.nextSetBit(0); slot >= 0; slot = some.nextSetBit(slot + 1)) {
            users += unseen(customers[slot]);
        }
        return users;
    }

    private OrderCounts counts(BitSet some) {
        var sums = new int[OrderGroup.KINDS];
        for (int slot = some.nextSetBit(0); slot >= 0; slot = some.nextSetBit(slot + 1)) {
            for (int kind = 0; kind < sums.length; kind++) {
                sums[kind] += byKind[slot * OrderGroup.KINDS + kind];
            }
        }
        return OrderCounts.of(sums, 0, customers(some));
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
