package com.tapsifood.foodmap.platform.query;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Input of the same name; fractions have no equality worth asking for. */
public record FloatFilter(
        @Nullable FloatRange between, @Nullable Boolean known) {

    /** Input of the same name: both ends belong to it, and an absent one is open. */
    public record FloatRange(@Nullable Double min, @Nullable Double max) {}

    /** The ends are narrowed to what the column holds, or a value written in decimals would miss itself. */
    public Condition on(Field<Float> column) {
        return new Conditions()
                .add("between", between, range -> Ranges.between(column, narrow(range.min()), narrow(range.max())))
                .add("known", known, is -> Conditions.known(column, is))
                .all();
    }

    private static @Nullable Float narrow(@Nullable Double value) {
        return value == null ? null : value.floatValue();
    }
}
