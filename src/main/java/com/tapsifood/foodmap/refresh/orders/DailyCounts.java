package com.tapsifood.foodmap.refresh.orders;

import com.tapsifood.foodmap.heatmap.OrderGroup;
import com.tapsifood.foodmap.polygon.PolygonLocator;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Orders by area, day and business line: two longs each, so that a year of a city's neighbourhoods takes some MB. */
final class DailyCounts {

    private static final int DAY_BITS = 20;
    private static final int LINE_BITS = 8;
    /** A million orders of one line in one area on one day; more than a city has. */
    private static final int COUNT_BITS = 20;

    private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;

    private final Long2LongOpenHashMap counts = new Long2LongOpenHashMap();

    /** @param day since 1970-01-01 */
    record Day(int area, int day, int line, int orders, int organic, int nonOrganic) {}

    void add(int area, int day, int group) {
        counts.addTo(key(area, day, OrderGroup.line(group)), one(group));
    }

    private static long key(int area, int day, int line) {
        return ((long) area << DAY_BITS | day) << LINE_BITS | line;
    }

    private static long one(int group) {
        return 1L
                | (OrderGroup.isOrganic(group) ? 1L << COUNT_BITS : 0)
                | (OrderGroup.isNonOrganic(group) ? 1L << 2 * COUNT_BITS : 0);
    }

    /** The rows in the order of area, day and line; those of closed areas are counted as of none. */
    Stream<Day> withoutAreas(IntPredicate closed) {
        var shown = new Long2LongOpenHashMap(counts.size());
        counts.long2LongEntrySet().fastForEach(count -> {
            long key = count.getLongKey();
            long of = closed.test(area(key)) ? key(PolygonLocator.NONE, day(key), line(key)) : key;
            shown.addTo(of, count.getLongValue());
        });
        return shown.keySet().longStream().sorted().mapToObj(key -> row(key, shown.get(key)));
    }

    private static Day row(long key, long count) {
        return new Day(
                area(key),
                day(key),
                line(key),
                (int) (count & COUNT_MASK),
                (int) (count >>> COUNT_BITS & COUNT_MASK),
                (int) (count >>> 2 * COUNT_BITS & COUNT_MASK));
    }

    private static int area(long key) {
        return (int) (key >>> DAY_BITS + LINE_BITS);
    }

    private static int day(long key) {
        return (int) (key >>> LINE_BITS) & (1 << DAY_BITS) - 1;
    }

    private static int line(long key) {
        return (int) key & (1 << LINE_BITS) - 1;
    }
}
