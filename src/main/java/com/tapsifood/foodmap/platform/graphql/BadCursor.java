package com.tapsifood.foodmap.platform.graphql;

import com.tapsifood.foodmap.platform.Refusal;

/** A cursor that is not from this query: made up, tampered with, or of another filter or order. */
public final class BadCursor extends Refusal {

    BadCursor(String field) {
        super("BAD_CURSOR", field, "no cursor of this query; a cursor belongs to the filter and order it came with");
    }
}
