package com.tapsifood.foodmap.refresh.orders;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Times as feeds write them: {@code 2026-03-01 12:30:00}, with T or blank, with or without fraction and offset, which a
 * blank may precede. Without an offset it is wall-clock time in the business's zone.
 */
final class OrderTime {

    private static final int SECONDS_END = 19;
    private final ZoneId zone;

    OrderTime(ZoneId zone) {
        this.zone = zone;
    }

    /** Null when the text is no such time. */
    @Nullable
    Instant parse(String text) {
        try {
            LocalDateTime seconds = wallClock(text);
            if (seconds == null) {
                return null;
            }
            if (text.length() == SECONDS_END) {
                return inZone(seconds);
            }
            String compact = text.replace(" UTC", "Z")
                    .replace(" +", "+")
                    .replace(" -", "-")
                    .replace(' ', 'T');
            boolean hasOffset = compact.endsWith("Z")
                    || compact.indexOf('+', SECONDS_END) > 0
                    || compact.indexOf('-', SECONDS_END) > 0;
            return hasOffset
                    ? OffsetDateTime.parse(withColon(compact)).toInstant()
                    : inZone(LocalDateTime.parse(compact));
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    private Instant inZone(LocalDateTime time) {
        ZoneOffset offset = zone.getRules().getOffset(time);
        return time.toInstant(offset);
    }

    /** +0330 is the same as +03:30, which alone is ISO 8601 as java.time reads it. */
    private static String withColon(String text) {
        int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
        boolean compact = sign >= SECONDS_END && text.length() - sign == 5 && text.indexOf(':', sign) < 0;
        return compact ? text.substring(0, sign + 3) + ":" + text.substring(sign + 3) : text;
    }

    /** The first 19 characters by hand: a formatter costs more than all other checks of an order together. */
    private static @Nullable LocalDateTime wallClock(String text) {
        if (text.length() < SECONDS_END
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || (text.charAt(10) != ' ' && text.charAt(10) != 'T')
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        boolean digits = year >= 0 && month >= 0 && day >= 0 && hour >= 0 && minute >= 0 && second >= 0;
        return digits ? LocalDateTime.of(year, month, day, hour, minute, second) : null;
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
