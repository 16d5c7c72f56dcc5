package com.tapsifood.foodmap.platform.query;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Input of the same name. */
public record IntFilter(
        @Nullable Integer eq,
        @Nullable List<Integer> in,
        @Nullable List<Integer> not,
        @Nullable IntRange between,
        @Nullable Boolean known) {

    /** Input of the same name: both ends belong to it, and an absent one is open. */
    public record IntRange(@Nullable Integer min, @Nullable Integer max) {}

    public Condition on(Field<Integer> column) {
        return new Conditions()
                .add(Conditions.membership(eq, in, not, values -> Conditions.oneOf(column, values)))
                .add("between", between, range -> Ranges.between(column, range.min(), range.max()))
                .add("known", known, is -> Conditions.known(column, is))
                .all();
    }
}
