package com.tapsifood.foodmap.platform.query;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Input of the same name: a name for machines, compared as it is. */
public record KeyFilter(
        @Nullable String eq,
        @Nullable List<String> in,
        @Nullable List<String> not) {

    /** @param oneOf the condition that a row has one of some keys */
    public Condition on(Function<Collection<String>, Condition> oneOf) {
        return Conditions.membership(eq, in, not, oneOf);
    }
}
