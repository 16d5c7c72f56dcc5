package com.tapsifood.foodmap.platform.query;

import static org.jooq.impl.DSL.row;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * An order of rows by a column and, where that is equal, by a number that no other row has. Unknown values come last
 * unless the order is turned round. Pages are found by comparing rows, so that a deep one costs what the first does:
 * known and unknown values are asked for one after the other, because no index serves "greater or null".
 *
 * @param nullable whether the column may be unknown
 */
public record KeysetOrder<T>(
        Field<T> column, Field<Integer> number, boolean nullable, boolean descending, boolean nullsLast) {

    /** Name of the column of the order among the columns of a page. */
    public static final String SORT_VALUE = "sort_value";

    public static <T> KeysetOrder<T> by(Field<T> column, Field<Integer> number, boolean nullable, boolean descending) {
        return new KeysetOrder<>(column, number, nullable, descending, true);
    }

    /** The same rows from the other end. */
    public KeysetOrder<T> reversed() {
        return new KeysetOrder<>(column, number, nullable, !descending, !nullsLast);
    }

    /**
     * The next rows.
     *
     * @param rows all of them, in no order; the column of {@code number} must be among the selected
     * @param after null for the first page
     */
    public Select<?> page(Rows rows, @Nullable Position after, int size) {
        List<Select<?>> parts = new ArrayList<>();
        for (boolean known : nullable ? new boolean[] {nullsLast, !nullsLast} : new boolean[] {true}) {
            Condition part = part(known, after);
            if (part != null) {
                parts.add(rows.select(column.as(SORT_VALUE))
                        .and(part)
                        .orderBy(sorting(known ? column : null, number))
                        .limit(DSL.inline(size)));
            }
        }
        return parts.size() == 1 ? parts.getFirst() : both(parts, size);
    }

    /** Selects from the rows the columns wanted and one more. */
    @FunctionalInterface
    public interface Rows {
        SelectConditionStep<? extends Record> select(SelectFieldOrAsterisk sortValue);
    }

    /** Null when the position is behind all rows of the part. */
    private @Nullable Condition part(boolean known, @Nullable Position after) {
        Condition whole = nullable ? Conditions.known(column, known) : DSL.trueCondition();
        if (after == null) {
            return whole;
        }
        boolean standsInKnown = after.value() != null;
        if (known != standsInKnown) {
            return known == nullsLast ? null : whole;
        }
        if (!known) {
            return whole.and(descending ? number.lt(after.number()) : number.gt(after.number()));
        }
        var here = row(column, number);
        var there = row(DSL.val(after.value(), column.getDataType()), DSL.val(after.number()));
        return descending ? here.lt(there) : here.gt(there);
    }

    private List<OrderField<?>> sorting(@Nullable Field<?> value, Field<Integer> tie) {
        List<OrderField<?>> fields = new ArrayList<>();
        if (value != null) {
            fields.add(descending ? value.desc() : value.asc());
        }
        fields.add(descending ? tie.desc() : tie.asc());
        return fields;
    }

    private Select<?> both(List<Select<?>> parts, int size) {
        Field<?> value = DSL.field(DSL.name(SORT_VALUE));
        List<OrderField<?>> order = new ArrayList<>();
        var sorted = descending ? value.desc() : value.asc();
        order.add(nullsLast ? sorted.nullsLast() : sorted.nullsFirst());
        Field<Integer> tie = DSL.field(DSL.name(number.getName()), Integer.class);
        order.add(descending ? tie.desc() : tie.asc());
        var all = Statements.SQL
                .select(DSL.asterisk())
                .from(DSL.table("(({0}) union all ({1}))", parts.get(0), parts.get(1))
                        .as("page"));
        return all.orderBy(order).limit(DSL.inline(size));
    }
}
