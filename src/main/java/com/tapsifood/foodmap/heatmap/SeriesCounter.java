package com.tapsifood.foodmap.heatmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts orders by bucket of time, and by business line where lines are told apart: a slot for each of both. Customers
 * are told apart in a second pass, which writes those of a slot side by side: four bytes an order while it lasts.
 */
final class SeriesCounter {

    private final TimeBuckets buckets;
    private final int size;
    private final boolean byLine;
    private final int[] byKind;
    private final int[] users;

    /** Slot, but for the line, of every hour of the square at hand. */
    private int[] slotOf = {};

    /** Customers of all slots, and where the next one of each goes. */
    private int[] customers = {};

    private int[] next = {};
    private int nobody;

    SeriesCounter(TimeBuckets buckets, boolean byLine) {
        this.buckets = buckets;
        this.size = buckets.size();
        this.byLine = byLine;
        this.users = new int[size * (byLine ? OrderGroup.MOST_LINES : 1)];
        this.byKind = new int[users.length * OrderGroup.KINDS];
    }

    void count(HeatSquare square, OrderSelection selection) {
        scan(square, selection, this::tally);
    }

    /** The orders of one cell that may be shown at its zoom; the cell by the low bits of its number. */
    void countCell(HeatSquare square, int cellZoom, int cell, OrderSelection selection) {
        slotOf = slots(square);
        HeatLevel level = square.level(cellZoom);
        int finer = 2 * (level.zoom() - cellZoom);
        var rows = new BlockRows(selection, square);
        int end = level.firstBlock(cell + 1 << finer);
        for (int block = level.firstBlock(cell << finer); block < end; block++) {
            if (level.openZoom()[block] >= cellZoom) {
                rows.scan(level, block, this::tally);
            }
        }
    }

    /** Finds the distinct customers of every slot, after the orders of all squares were counted. */
    void tellUsers(HeatSquare[] squares, OrderSelection selection, Stamps stamps) {
        var first = new int[users.length + 1];
        for (int slot = 0; slot < users.length; slot++) {
            first[slot + 1] = first[slot] + orders(slot);
        }
        customers = new int[first[users.length]];
        next = Arrays.copyOf(first, users.length);
        for (HeatSquare square : squares) {
            scan(square, selection, this::enrol);
        }
        for (int slot = 0; slot < users.length; slot++) {
            stamps.begin();
            for (int i = first[slot]; i < first[slot + 1]; i++) {
                users[slot] += customers[i] != 0 && stamps.isNew(customers[i]) ? 1 : 0;
            }
        }
    }

    private void scan(HeatSquare square, OrderSelection selection, BlockRows.Visitor visitor) {
        slotOf = slots(square);
        var rows = new BlockRows(selection, square);
        HeatLevel level = square.coarsest();
        for (int block = 0; block < level.blocks(); block++) {
            nobody = level.firstInRoster()[block] - 1;
            rows.scan(level, block, visitor);
        }
    }

    /** Hours outside the range have no order that is counted. */
    private int[] slots(HeatSquare square) {
        var ofHours = new int[(square.lastDay() + 1 - square.firstDay()) * HeatSegment.HOURS];
        for (int hour = 0; hour < ofHours.length; hour++) {
            int day = square.firstDay() + hour / HeatSegment.HOURS;
            boolean inRange = day >= buckets.firstDay() && day <= buckets.lastDay();
            ofHours[hour] = inRange ? buckets.at(day, hour % HeatSegment.HOURS) : 0;
        }
        return ofHours;
    }

    private int firstSlot(int group) {
        return byLine ? OrderGroup.line(group) * size : 0;
    }

    private void tally(HeatLevel level, int group, int[] rows, int count) {
        char[] time = level.time();
        int at = firstSlot(group) * OrderGroup.KINDS + OrderGroup.kind(group);
        for (int i = 0; i < count; i++) {
            byKind[at + slotOf[time[rows[i]]] * OrderGroup.KINDS]++;
        }
    }

    private void enrol(HeatLevel level, int group, int[] rows, int count) {
        int at = firstSlot(group);
        for (int i = 0; i < count; i++) {
            int who = level.customer()[rows[i]];
            customers[next[at + slotOf[level.time()[rows[i]]]]++] = who == 0 ? 0 : level.roster()[nobody + who];
        }
    }

    private int orders(int slot) {
        int at = slot * OrderGroup.KINDS;
        return byKind[at] + byKind[at + 1] + byKind[at + 2];
    }

    /** @param days of each bucket */
    OrderSeries series(int[] days) {
        var points = new ArrayList<OrderSeries.Point>();
        if (!byLine) {
            addLine(points, null, 0, days);
            return new OrderSeries(points);
        }
        for (int line = 0; line < OrderGroup.MOST_LINES; line++) {
            if (hasOrders(line * size)) {
                addLine(points, line, line * size, days);
            }
        }
        return new OrderSeries(points);
    }

    private boolean hasOrders(int firstSlot) {
        for (int slot = firstSlot; slot < firstSlot + size; slot++) {
            if (orders(slot) > 0) {
                return true;
            }
        }
        return false;
    }

    private void addLine(List<OrderSeries.Point> points, @Nullable Integer line, int firstSlot, int[] days) {
        for (int bucket = 0; bucket < size; bucket++) {
            int slot = firstSlot + bucket;
            OrderCounts counts = OrderCounts.of(byKind, slot * OrderGroup.KINDS, users[slot]);
            points.add(new OrderSeries.Point(line, buckets.start(bucket), days[bucket], counts));
        }
    }
}
