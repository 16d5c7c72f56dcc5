package com.tapsifood.foodmap.heatmap;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;

/** Counts the distinct customers of every vendor in one pass. */
final class VendorCustomers implements BlockRows.Visitor {

    private final LongArrayList pairs = new LongArrayList();
    private final boolean known;
    private HeatSquare square;
    private int nobody;

    /** @param known whether any order has a customer; else orders are counted in their place */
    private VendorCustomers(HeatSquare first, boolean known) {
        this.square = first;
        this.known = known;
    }

    /** Numbers of the vendors with at least k of them under a selection, ascending. */
    static List<Integer> withAtLeast(int k, HeatSquare[] squares, OrderSelection selection, boolean known) {
        if (squares.length == 0) {
            return List.of();
        }
        var customers = new VendorCustomers(squares[0], known);
        for (HeatSquare square : squares) {
            customers.visit(square, selection);
        }
        return customers.withAtLeast(k);
    }

    private void visit(HeatSquare next, OrderSelection selection) {
        square = next;
        var rows = new BlockRows(selection, next);
        HeatLevel level = next.coarsest();
        for (int block = 0; block < level.blocks(); block++) {
            nobody = level.firstInRoster()[block] - 1;
            rows.scan(level, block, this);
        }
    }

    @Override
    public void visit(HeatLevel level, int group, int[] rows, int count) {
        for (int i = 0; i < count; i++) {
            int who = level.customer()[rows[i]];
            if (who > 0 || !known) {
                long vendor = square.vendors()[level.vendor()[rows[i]]];
                long customer = known ? level.roster()[nobody + who] : pairs.size();
                pairs.add(vendor << Integer.SIZE | customer);
            }
        }
    }

    private List<Integer> withAtLeast(int k) {
        pairs.sort(null);
        List<Integer> vendors = new ArrayList<>();
        int distinct = 0;
        for (int i = 0; i < pairs.size(); i++) {
            boolean isNew = i == 0 || pairs.getLong(i) != pairs.getLong(i - 1);
            boolean sameVendor = i > 0 && vendor(i) == vendor(i - 1);
            distinct = sameVendor ? distinct + (isNew ? 1 : 0) : 1;
            if (isNew && distinct == k) {
                vendors.add(vendor(i));
            }
        }
        return vendors;
    }

    private int vendor(int i) {
        return (int) (pairs.getLong(i) >>> Integer.SIZE);
    }
}
