package com.tapsifood.foodmap.platform.query;

import com.tapsifood.foodmap.platform.InvalidParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what the fields of a filter compile to. An absent or empty one restricts nothing and leaves no trace, in a
 * negation and an alternative too.
 */
public final class Conditions {

    /** Restricts nothing; compared by identity. */
    public static final Condition NONE = DSL.noCondition();

    /** Values of one list, so that no statement grows without bound. */
    public static final int LONGEST_LIST = 5_000;

    private static final String NO_FIELD = "";

    private final List<Part> parts = new ArrayList<>();

    private record Part(String field, Condition condition) {}

    public Conditions add(Condition condition) {
        return add(NO_FIELD, condition);
    }

    private Conditions add(String field, Condition condition) {
        if (condition != NONE) {
            parts.add(new Part(field, condition));
        }
        return this;
    }

    /** What is wrong with the filter is told with the name of its field. */
    public <F> Conditions add(String field, @Nullable F filter, Function<F, Condition> compiled) {
        if (filter == null) {
            return this;
        }
        try {
            return add(field, compiled.apply(filter));
        } catch (InvalidParameter invalid) {
            throw invalid.within(field);
        }
    }

    /** All have to hold. */
    public Condition all() {
        return all(field -> true);
    }

    /** Those of some fields have to hold. */
    public Condition all(Predicate<String> fields) {
        List<Condition> some = parts.stream()
                .filter(part -> fields.test(part.field()))
                .map(Part::condition)
                .toList();
        return some.isEmpty() ? NONE : DSL.and(some);
    }

    /** One has to hold. */
    public Condition any() {
        return parts.isEmpty()
                ? NONE
                : DSL.or(parts.stream().map(Part::condition).toList());
    }

    /** True where the condition is false or, because a value is unknown, neither. */
    public static Condition not(Condition condition) {
        return condition == NONE ? NONE : DSL.condition("({0}) is not true", condition);
    }

    /**
     * The operators that every filter of values has.
     *
     * @param oneOf the condition that a row has one of some values
     */
    public static <T> Condition membership(
            @Nullable T eq,
            @Nullable Collection<T> in,
            @Nullable Collection<T> not,
            Function<Collection<T>, Condition> oneOf) {
        return new Conditions()
                .add("eq", eq, value -> oneOf.apply(List.of(value)))
                .add("in", in, values -> listed(values, oneOf))
                .add("not", not, values -> not(listed(values, oneOf)))
                .all();
    }

    /** That a row has one of the values of a list. */
    public static <T> Condition listed(Collection<T> values, Function<Collection<T>, Condition> oneOf) {
        if (values.size() > LONGEST_LIST) {
            throw new InvalidParameter("size", "expected at most " + LONGEST_LIST + " values, not " + values.size());
        }
        return values.isEmpty() ? NONE : oneOf.apply(values);
    }

    /** One parameter, however many values. */
    public static <T> Condition oneOf(Field<T> column, Collection<T> values) {
        return column.eq(DSL.any(DSL.val(values.toArray(), column.getDataType().getArrayDataType())));
    }

    /** Whether there is a value at all. */
    public static Condition known(Field<?> column, boolean known) {
        return known ? column.isNotNull() : column.isNull();
    }
}
