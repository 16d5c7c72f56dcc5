package com.tapsifood.foodmap.heatmap;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A selection in the numbers of one square. What is in is found by three looks into small tables, whose entries are -1
 * for in and 0 for out.
 *
 * @param from first hour since the square's first day that is in
 * @param to hour after the last
 * @param groups a bit for every group that is in
 * @param times by hour since {@code from}; null when the range and the groups are all that restricts
 * @param vendors by place in the square's dictionary
 * @param places likewise
 */
record SquareSelection(int from, int to, long groups, byte @Nullable [] times, byte[] vendors, byte[] places) {

    private static final byte IN = -1;
    private static final byte[] ALL = {};

    static SquareSelection of(OrderSelection selection, HeatSquare square) {
        int from = from(selection, square);
        return selection.isPlain()
                ? plain(from, to(selection, square, from), selection.groups())
                : tested(selection, square);
    }

    private static int from(OrderSelection selection, HeatSquare square) {
        return Math.clamp(selection.firstDay() - square.firstDay(), 0, HeatSegment.MOST_DAYS);
    }

    /** Day after the last that is in. */
    private static int to(OrderSelection selection, HeatSquare square, int from) {
        return Math.clamp(selection.lastDay() + 1L - square.firstDay(), from, HeatSegment.MOST_DAYS);
    }

    private static SquareSelection plain(int fromDay, int toDay, long groups) {
        return new SquareSelection(fromDay * HeatSegment.HOURS, toDay * HeatSegment.HOURS, groups, null, ALL, ALL);
    }

    /** With the tables, even where nothing but days and groups restricts. */
    static SquareSelection tested(OrderSelection selection, HeatSquare square) {
        int from = from(selection, square);
        int last = Math.max(from, square.lastDay() + 1 - square.firstDay());
        int to = Math.min(to(selection, square, from), last);
        return new SquareSelection(
                from * HeatSegment.HOURS,
                to * HeatSegment.HOURS,
                selection.groups(),
                times(selection, square.firstDay() + from, to - from),
                vendors(selection.vendors(), square.vendors()),
                places(selection.areas(), square.areas()));
    }

    private static byte[] times(OrderSelection selection, int firstDay, int days) {
        var times = new byte[days * HeatSegment.HOURS];
        for (int day = 0; day < days; day++) {
            if ((selection.weekdays() & OrderSelection.weekday(firstDay + day)) == 0) {
                continue;
            }
            for (int hour = 0; hour < HeatSegment.HOURS; hour++) {
                times[day * HeatSegment.HOURS + hour] = (byte) -(selection.hours() >>> hour & 1);
            }
        }
        return times;
    }

    private static byte[] vendors(@Nullable BitSet wanted, int[] numbers) {
        var in = new byte[numbers.length];
        if (wanted == null) {
            Arrays.fill(in, IN);
            return in;
        }
        for (int i = 0; i < in.length; i++) {
            in[i] = wanted.get(numbers[i]) ? IN : 0;
        }
        return in;
    }

    private static byte[] places(@Nullable BitSet wanted, char[] areas) {
        var in = new byte[areas.length / HeatSegment.LAYERS];
        if (wanted == null) {
            Arrays.fill(in, IN);
            return in;
        }
        for (int i = 0; i < areas.length; i++) {
            if (wanted.get(areas[i])) {
                in[i / HeatSegment.LAYERS] = IN;
            }
        }
        return in;
    }
}
