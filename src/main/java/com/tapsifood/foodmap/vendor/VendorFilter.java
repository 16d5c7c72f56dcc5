package com.tapsifood.foodmap.vendor;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which vendors. Empty means no restriction.
 *
 * @param city key of the city; null for all
 * @param lines keys of business lines
 */
public record VendorFilter(@Nullable String city, SortedSet<String> lines) {

    public VendorFilter {
        lines = Collections.unmodifiableSortedSet(new TreeSet<>(lines));
    }

    /** The one text of this filter. */
    public String canonical() {
        String ofCity = city == null ? "" : "city=" + city;
        String ofLines = lines.isEmpty() ? "" : "line=" + String.join(",", lines);
        return ofCity.isEmpty() || ofLines.isEmpty() ? ofCity + ofLines : ofCity + "&" + ofLines;
    }
}
