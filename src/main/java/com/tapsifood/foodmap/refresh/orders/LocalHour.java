package com.tapsifood.foodmap.refresh.orders;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/** Day and hour on the clocks of a city. Offsets change on half hours at the finest, so one is kept for that long. */
final class LocalHour {

    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;

    private final ZoneRules rules;
    private long halfHour = Long.MIN_VALUE;
    private long offset;
    private long local;

    LocalHour(ZoneId zone) {
        rules = zone.getRules();
    }

    void set(long epochSecond) {
        long now = Math.floorDiv(epochSecond, HOUR / 2);
        if (now != halfHour) {
            halfHour = now;
            offset = rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
        }
        local = epochSecond + offset;
    }

    /** Days since 1970-01-01. */
    int day() {
        return (int) Math.floorDiv(local, DAY);
    }

    int hour() {
        return (int) (Math.floorMod(local, DAY) / HOUR);
    }
}
