package com.tapsifood.foodmap.heatmap;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hours of a day in Tehran, half-open; past midnight when it ends before it begins.
 *
 * @param from 0 to 23
 * @param to 1 to 24
 */
public record HourRange(int from, int to) {

    private static final int HOURS = 24;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,2}) ?- ?(\\d{1,2})");

    /** Midnight is 0 at the beginning and 24 at the end, however it was given. */
    public HourRange {
        if (!isRange(from, to)) {
            throw new IllegalArgumentException(from + "-" + to + " is no range of hours");
        }
        from %= HOURS;
        to = to == 0 ? HOURS : to;
    }

    private static boolean isRange(int from, int to) {
        boolean hours = from >= 0 && from <= HOURS && to >= 0 && to <= HOURS;
        return hours && (from % HOURS != to % HOURS || (from == 0 && to == HOURS));
    }

    /** Reads texts such as 11-15 or 22-2. */
    public static Optional<HourRange> parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(matcher.group(1));
        int to = Integer.parseInt(matcher.group(2));
        return isRange(from, to) ? Optional.of(new HourRange(from, to)) : Optional.empty();
    }

    public boolean isWholeDay() {
        return from == 0 && to == HOURS;
    }

    /** Bit h for hour h. */
    int mask() {
        int mask = 0;
        int length = from < to ? to - from : to - from + HOURS;
        for (int i = 0; i < length; i++) {
            mask |= 1 << (from + i) % HOURS;
        }
        return mask;
    }

    /** As it stands in a canonical text. */
    @Override
    public String toString() {
        return from + "-" + to;
    }
}
