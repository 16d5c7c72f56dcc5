package com.tapsifood.foodmap.heatmap;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

/**
 * The buckets of a range of days, in order and without gaps; the first and last may reach beyond it.
 *
 * @param firstDay days since 1970-01-01, included
 * @param lastDay included
 */
record TimeBuckets(TimeBucket by, int firstDay, int lastDay) {

    private static final int WEEK = Weekdays.COUNT;
    /** 1970-01-03 was a Saturday. */
    private static final int EPOCH_SATURDAY = 2;

    int size() {
        if (firstDay > lastDay) {
            return 0;
        }
        return by == TimeBucket.WEEKDAY_HOUR ? WEEK * HeatSegment.HOURS : at(lastDay, HeatSegment.HOURS - 1) + 1;
    }

    /** Bucket of an hour of a day within the range. */
    int at(int day, int hour) {
        return switch (by) {
            case HOUR -> (day - firstDay) * HeatSegment.HOURS + hour;
            case DAY -> day - firstDay;
            case WEEK -> (day - saturday(firstDay)) / WEEK;
            case MONTH -> (int) ChronoUnit.MONTHS.between(firstOfMonth(firstDay), firstOfMonth(day));
            case WEEKDAY_HOUR -> (day - saturday(day)) * HeatSegment.HOURS + hour;
        };
    }

    /** The buckets that a day has a part in, of its hours those that are in. */
    IntStream of(int day, int hours) {
        return by == TimeBucket.HOUR || by == TimeBucket.WEEKDAY_HOUR
                ? IntStream.range(0, HeatSegment.HOURS)
                        .filter(hour -> (hours >>> hour & 1) != 0)
                        .map(hour -> at(day, hour))
                : IntStream.of(at(day, 0));
    }

    /** When a bucket begins; of weekdays and hours, in the week of 1970-01-03. */
    LocalDateTime start(int bucket) {
        return switch (by) {
            case HOUR -> midnight(firstDay).plusHours(bucket);
            case DAY -> midnight(firstDay + bucket);
            case WEEK -> midnight(saturday(firstDay) + bucket * WEEK);
            case MONTH -> firstOfMonth(firstDay).plusMonths(bucket).atStartOfDay();
            case WEEKDAY_HOUR -> midnight(EPOCH_SATURDAY).plusHours(bucket);
        };
    }

    /** The last Saturday up to a day. */
    private static int saturday(int day) {
        return day - Math.floorMod(day - EPOCH_SATURDAY, WEEK);
    }

    private static LocalDate firstOfMonth(int day) {
        return LocalDate.ofEpochDay(day).withDayOfMonth(1);
    }

    private static LocalDateTime midnight(int day) {
        return LocalDate.ofEpochDay(day).atStartOfDay();
    }
}
