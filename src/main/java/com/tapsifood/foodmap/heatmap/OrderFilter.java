package com.tapsifood.foodmap.heatmap;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which orders. Empty means no restriction.
 *
 * @param city key of the city
 * @param from first day in Tehran, included; null for the first there is
 * @param to last day in Tehran, included; null for the last there is
 * @param lines keys of business lines
 */
public record OrderFilter(
        String city, @Nullable LocalDate from, @Nullable LocalDate to, SortedSet<String> lines) {

    public OrderFilter {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("from " + from + " is after to " + to);
        }
        lines = Collections.unmodifiableSortedSet(new TreeSet<>(lines));
    }

    /** The one text of this filter: fixed order, sorted lists, nothing for what does not restrict. */
    public String canonical() {
        var text = new StringBuilder("city=").append(city);
        if (from != null) {
            text.append("&from=").append(from);
        }
        if (to != null) {
            text.append("&to=").append(to);
        }
        if (!lines.isEmpty()) {
            text.append("&line=").append(lines.stream().collect(Collectors.joining(",")));
        }
        return text.toString();
    }
}
