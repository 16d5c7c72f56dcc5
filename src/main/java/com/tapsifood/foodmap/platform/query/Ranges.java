package com.tapsifood.foodmap.platform.query;

import com.tapsifood.foodmap.platform.InvalidParameter;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Ranges with both ends included, either of which may be open. */
final class Ranges {

    private Ranges() {}

    static <T extends Comparable<T>> Condition between(Field<T> column, @Nullable T min, @Nullable T max) {
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw new InvalidParameter("min", "expected at most max, " + max + ", not " + min);
        }
        return new Conditions()
                .add("min", min, column::ge)
                .add("max", max, column::le)
                .all();
    }
}
