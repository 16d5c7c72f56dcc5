package com.tapsifood.foodmap.bench;

/** Kinds of filters that are measured apart. */
public enum FilterClass {
    /** Some business lines, organic or not or any, 7 to 127 days. */
    PLAIN,
    /** Everything of the city. */
    NONE,
    /** As plain, and some hours of the day. */
    HOURS,
    /** As plain, and some days of the week. */
    WEEKDAY,
    /** As plain, and orders of vendors of some grades. */
    VENDOR,
    /** As plain, and one to five polygons. */
    AREA;

    boolean isBeyondPlain() {
        return ordinal() > NONE.ordinal();
    }
}
