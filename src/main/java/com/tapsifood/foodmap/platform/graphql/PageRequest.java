package com.tapsifood.foodmap.platform.graphql;

import com.tapsifood.foodmap.platform.InvalidParameter;
import org.jspecify.annotations.Nullable;

/**
 * The arguments first, after, last and before of a connection, checked; controllers have it as a parameter.
 *
 * @param cursor null at the end that is begun with
 * @param backward whether the page ends before the cursor instead of beginning after it
 */
public record PageRequest(int size, @Nullable String cursor, boolean backward) {

    public static final int DEFAULT_SIZE = 50;
    public static final int LARGEST = 1_000;

    static PageRequest of(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        boolean backward = last != null || before != null;
        if (backward && (first != null || after != null)) {
            throw new InvalidParameter(
                    last == null ? "before" : "last", "first goes with after and last with before, not both");
        }
        return backward
                ? new PageRequest(size("last", last), before, true)
                : new PageRequest(size("first", first), after, false);
    }

    private static int size(String field, @Nullable Integer asked) {
        if (asked != null && (asked < 1 || asked > LARGEST)) {
            throw new InvalidParameter(field, "expected 1 to " + LARGEST + ", not " + asked);
        }
        return asked == null ? DEFAULT_SIZE : asked;
    }

    /** The argument that the cursor came in. */
    public String cursorField() {
        return backward ? "before" : "after";
    }
}
