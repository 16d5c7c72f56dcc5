package com.tapsifood.foodmap.refresh.file;

import org.jspecify.annotations.Nullable;

/** Wanted values of one data row, by place; empty fields and missing columns are null. */
final class CsvRow {

    private final long number;
    private final @Nullable String[] values;
    private final int fieldCount;

    CsvRow(long number, @Nullable String[] values, int fieldCount) {
        this.number = number;
        this.values = values;
        this.fieldCount = fieldCount;
    }

    /** 1-based; the header and blank lines do not count. */
    long number() {
        return number;
    }

    @Nullable
    String get(int place) {
        return values[place];
    }

    /** Fields in the file, unwanted ones included. */
    int fieldCount() {
        return fieldCount;
    }
}
