package com.tapsifood.foodmap.tile;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the canonical text of a filter: in the order things are added, nothing for what does not restrict. */
public final class FilterText {

    private final StringBuilder text = new StringBuilder();

    /** Nothing when the value is null. */
    public FilterText add(String name, @Nullable Object value) {
        return value == null ? this : append(name + "=" + value);
    }

    /** Nothing when the list is empty. */
    public <T> FilterText add(String name, Collection<T> values, Function<? super T, ?> key) {
        return values.isEmpty()
                ? this
                : append(name + "="
                        + values.stream().map(v -> String.valueOf(key.apply(v))).collect(Collectors.joining(",")));
    }

    /** Goes on with another canonical text. */
    public FilterText append(String canonical) {
        if (!canonical.isEmpty()) {
            text.append(text.isEmpty() ? "" : "&").append(canonical);
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
