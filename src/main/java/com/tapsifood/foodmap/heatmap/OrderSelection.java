package com.tapsifood.foodmap.heatmap;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A filter in the numbers of the cube's columns.
 *
 * @param firstDay days since 1970-01-01, included
 * @param lastDay included
 * @param groups a bit for every {@link OrderGroup} that is in
 * @param weekdays bit 0 for Monday to bit 6 for Sunday
 * @param hours bit h for hour h in Tehran
 * @param vendors numbers of the vendors that are in; null for all
 * @param areas ids of polygons, of any layer; an order is in when any of its own is among them; null for all
 */
public record OrderSelection(
        int firstDay,
        int lastDay,
        long groups,
        int weekdays,
        int hours,
        @Nullable BitSet vendors,
        @Nullable BitSet areas) {

    public static final int ALL_WEEKDAYS = (1 << Weekdays.COUNT) - 1;
    public static final int ALL_HOURS = (1 << 24) - 1;

    /** No restriction. */
    public static final OrderSelection ALL =
            new OrderSelection(0, Character.MAX_VALUE, -1L, ALL_WEEKDAYS, ALL_HOURS, null, null);

    /** 1970-01-01 was a Thursday: 3 days after a Monday. */
    private static final int EPOCH_WEEKDAY = 3;

    /**
     * Days are clamped to what a column can hold.
     *
     * @param lines ids of business lines; empty for all
     */
    public static OrderSelection of(LocalDate from, LocalDate to, Collection<Integer> lines) {
        return new OrderSelection(
                day(from), day(to), OrderGroup.mask(lines, null), ALL_WEEKDAYS, ALL_HOURS, null, null);
    }

    static int day(LocalDate date) {
        return (int) Math.clamp(date.toEpochDay(), 0, Character.MAX_VALUE);
    }

    /** Whether days and groups are all that restricts. */
    public boolean isPlain() {
        return weekdays == ALL_WEEKDAYS && hours == ALL_HOURS && vendors == null && areas == null;
    }

    /** Only orders in one of these polygons. */
    OrderSelection withAreas(Collection<Integer> ids) {
        var only = new BitSet();
        // ids beyond are of no polygon
        ids.stream().filter(id -> id > 0 && id <= Character.MAX_VALUE).forEach(only::set);
        return new OrderSelection(firstDay, lastDay, groups, weekdays, hours, vendors, only);
    }

    /** Without these polygons among the areas; where no area is asked for nothing changes. */
    OrderSelection withoutAreas(Collection<Integer> hidden) {
        if (areas == null || hidden.isEmpty()) {
            return this;
        }
        var open = (BitSet) areas.clone();
        hidden.forEach(open::clear);
        return new OrderSelection(firstDay, lastDay, groups, weekdays, hours, vendors, open);
    }

    /** Bit of {@link #weekdays} for a day since 1970-01-01. */
    static int weekday(int day) {
        return 1 << (day + EPOCH_WEEKDAY) % Weekdays.COUNT;
    }
}
