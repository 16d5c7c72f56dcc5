package com.tapsifood.foodmap.heatmap;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts the orders of a block under a selection, and who made them: the heart of every answer. Branches that depend on
 * the data are avoided, because a wrong guess costs more than the counting of several orders.
 */
final class BlockCounter {

    /** A run this short is looked through; in a longer one the ends of the time range are searched for. */
    private static final int SHORT = 16;

    private static final int CUSTOMER_WORDS = (Character.MAX_VALUE + 1) / Long.SIZE;

    private static final ThreadLocal<long[]> MET = ThreadLocal.withInitial(() -> new long[CUSTOMER_WORDS]);

    private final SquareSelection selection;
    private final int[] byKind = new int[3];
    /** A bit for every customer of the block that was met; bit 0 is nobody. All zero between blocks. */
    private final long[] met;

    private final int @Nullable [] hourly;

    private BlockCounter(SquareSelection selection, long[] met, int @Nullable [] hourly) {
        this.selection = selection;
        this.met = met;
        this.hourly = hourly;
    }

    static BlockCounter of(OrderSelection selection, HeatSquare square) {
        return new BlockCounter(SquareSelection.of(selection, square), MET.get(), null);
    }

    /** Also counts by hour of the day. */
    static BlockCounter hourly(OrderSelection selection, HeatSquare square) {
        return new BlockCounter(SquareSelection.tested(selection, square), MET.get(), new int[HeatSegment.HOURS]);
    }

    /** Counts a block. Then one of {@link #users}, {@link #meet} and {@link #forget} must be called, once. */
    void count(HeatLevel level, int block) {
        byKind[0] = 0;
        byKind[1] = 0;
        byKind[2] = 0;
        long present = level.groups()[block];
        long wanted = present & selection.groups();
        int firstRun = level.firstRun()[block];
        while (wanted != 0) {
            long lowest = wanted & -wanted;
            wanted ^= lowest;
            int run = firstRun + Long.bitCount(present & lowest - 1);
            byKind[OrderGroup.kind(Long.numberOfTrailingZeros(lowest))] +=
                    countRun(level, level.firstRow()[run], level.firstRow()[run + 1]);
        }
    }

    private int countRun(HeatLevel level, int from, int to) {
        byte[] times = selection.times();
        if (times == null && to - from <= SHORT) {
            return lookThrough(level, from, to);
        }
        int first = firstRow(level.time(), from, to, selection.from());
        int end = firstRow(level.time(), first, to, selection.to());
        if (times != null) {
            return hourly == null ? test(level, times, first, end) : testHourly(level, times, hourly, first, end);
        }
        char[] customer = level.customer();
        long[] seen = met;
        for (int row = first; row < end; row++) {
            seen[customer[row] >>> 6] |= 1L << customer[row];
        }
        return end - first;
    }

    private int lookThrough(HeatLevel level, int from, int to) {
        char[] time = level.time();
        char[] customer = level.customer();
        long[] seen = met;
        int earliest = selection.from();
        int latest = selection.to() - 1;
        int count = 0;
        for (int row = from; row < to; row++) {
            // -1 in the range, else 0: no difference is negative
            int in = ~((time[row] - earliest | latest - time[row]) >> 31);
            count -= in;
            int who = customer[row] & in;
            seen[who >>> 6] |= 1L << who;
        }
        return count;
    }

    private int test(HeatLevel level, byte[] times, int from, int to) {
        byte[] vendors = selection.vendors();
        byte[] places = selection.places();
        int earliest = selection.from();
        char[] time = level.time();
        char[] customer = level.customer();
        long[] seen = met;
        int count = 0;
        for (int row = from; row < to; row++) {
            int in = times[time[row] - earliest] & vendors[level.vendor()[row]] & places[level.place()[row]];
            count -= in;
            int who = customer[row] & in;
            seen[who >>> 6] |= 1L << who;
        }
        return count;
    }

    private int testHourly(HeatLevel level, byte[] times, int[] byHour, int from, int to) {
        int count = 0;
        for (int row = from; row < to; row++) {
            int in = times[level.time()[row] - selection.from()]
                    & selection.vendors()[level.vendor()[row]]
                    & selection.places()[level.place()[row]];
            count -= in;
            byHour[level.time()[row] % HeatSegment.HOURS] -= in;
            int who = level.customer()[row] & in;
            met[who >>> 6] |= 1L << who;
        }
        return count;
    }

    /** First row from here whose time is not less than this one; without a branch. */
    static int firstRow(char[] time, int from, int to, int atLeast) {
        int first = from;
        int length = to - from;
        while (length > 0) {
            int half = length + 1 >>> 1;
            // -1 when the row before the half is earlier, else 0
            int earlier = time[first + half - 1] - atLeast >> 31;
            first += half & earlier;
            length = length - half & earlier | half - 1 & ~earlier;
        }
        return first;
    }

    int orders() {
        return byKind[OrderGroup.UNKNOWN] + byKind[OrderGroup.ORGANIC] + byKind[OrderGroup.NON_ORGANIC];
    }

    int orders(int kind) {
        return byKind[kind];
    }

    /** Moves the counts by hour into a row of 24. */
    void drainHours(int[] to, int at) {
        if (hourly != null) {
            for (int hour = 0; hour < HeatSegment.HOURS; hour++) {
                to[at + hour] += hourly[hour];
                hourly[hour] = 0;
            }
        }
    }

    /** Distinct customers of the block just counted, and forgets them. */
    int users(HeatLevel level, int block) {
        long[] seen = met;
        seen[0] &= ~1L;
        int words = (level.customers()[block] >>> 6) + 1;
        int users = 0;
        for (int word = 0; word < words; word++) {
            users += Long.bitCount(seen[word]);
            seen[word] = 0;
        }
        return users;
    }

    /** Forgets the customers of the block just counted. */
    void forget(HeatLevel level, int block) {
        Arrays.fill(met, 0, (level.customers()[block] >>> 6) + 1, 0);
    }

    /** How many of the customers of the block just counted are new to these stamps; forgets them. */
    int meet(HeatLevel level, int block, Stamps stamps) {
        long[] seen = met;
        seen[0] &= ~1L;
        int words = (level.customers()[block] >>> 6) + 1;
        int nobody = level.firstInRoster()[block] - 1;
        int users = 0;
        for (int word = 0; word < words; word++) {
            long rest = seen[word];
            seen[word] = 0;
            while (rest != 0) {
                int who = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
                rest &= rest - 1;
                users += stamps.isNew(level.roster()[nobody + who]) ? 1 : 0;
            }
        }
        return users;
    }
}
