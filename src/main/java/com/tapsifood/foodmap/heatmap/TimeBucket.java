package com.tapsifood.foodmap.heatmap;

/** Into what the time of orders is cut. Days, and all that is made of them, are those of the city's time zone. */
public enum TimeBucket {
    HOUR,
    DAY,
    /** From Saturday. */
    WEEK,
    MONTH,
    /** Each hour of each day of the week, from Saturday at 0. */
    WEEKDAY_HOUR
}
