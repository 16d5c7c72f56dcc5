package com.tapsifood.foodmap.refresh.schedule;

import java.util.Locale;

/** What a worker can be asked to read. */
public enum Refreshable {
    /** All vendors. */
    VENDORS,
    /** Orders since some days before the newest on record. */
    ORDERS,
    /** Every order there is. */
    ALL_ORDERS;

    /** Name in the table of tasks. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
