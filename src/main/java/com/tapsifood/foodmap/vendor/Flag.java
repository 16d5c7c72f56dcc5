package com.tapsifood.foodmap.vendor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a feed says of a vendor, or that it says nothing. */
public enum Flag {
    TRUE,
    FALSE,
    UNKNOWN;

    /** Name in parameters. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Flag of(@Nullable Boolean said) {
        return said == null ? UNKNOWN : said ? TRUE : FALSE;
    }

    public static Optional<Flag> find(String key) {
        return Arrays.stream(values())
                .filter(flag -> flag.key().equalsIgnoreCase(key))
                .findFirst();
    }
}
