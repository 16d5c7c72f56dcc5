package com.tapsifood.foodmap.vendor.search;

import java.util.SortedSet;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Which vendors of which version: a compiled filter.
 *
 * @param version a column or value; see {@link VendorSearch}
 * @param canonical text of the filter
 * @param codes all that the filter names
 * @param sight the condition of the caller's cities alone
 */
public record VendorQuestion(
        Field<Integer> version, Condition condition, String canonical, SortedSet<String> codes, Condition sight) {

    Condition all() {
        return VendorTable.VERSION.eq(version).and(condition);
    }

    VendorQuestion at(Field<Integer> other) {
        return new VendorQuestion(other, condition, canonical, codes, sight);
    }
}
