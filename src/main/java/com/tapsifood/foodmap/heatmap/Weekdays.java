package com.tapsifood.foodmap.heatmap;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Days of the week as parameters name them, from sat to fri. */
final class Weekdays {

    static final int COUNT = 7;

    private static final int KEY_LENGTH = 3;

    /** Saturday begins the week in Iran. */
    static final Comparator<DayOfWeek> ORDER = Comparator.comparingInt(day -> (day.getValue() + 1) % COUNT);

    private Weekdays() {}

    static String key(DayOfWeek day) {
        return day.name().substring(0, KEY_LENGTH).toLowerCase(Locale.ROOT);
    }

    /** The day of a key or of a name in full, whatever its case. */
    static Optional<DayOfWeek> find(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> key(day).equalsIgnoreCase(text) || day.name().equalsIgnoreCase(text))
                .findFirst();
    }

    /** Bit 0 for Monday to bit 6 for Sunday; of all days when none is named. */
    static int mask(Collection<DayOfWeek> days) {
        return days.isEmpty()
                ? OrderSelection.ALL_WEEKDAYS
                : days.stream().mapToInt(day -> 1 << day.getValue() - 1).reduce(0, (a, b) -> a | b);
    }
}
