package com.tapsifood.foodmap.dataset;

import java.util.Locale;

/** What is published and versioned apart from the others, so that fresh vendors do not cold-start the heat map. */
public enum Dataset {
    POLYGONS,
    VENDORS,
    TARGETS,
    ORDERS;

    /** Name in tables, answers and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Dataset of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
