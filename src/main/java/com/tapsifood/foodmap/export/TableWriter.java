package com.tapsifood.foodmap.export;

import java.util.List;

/** Writes one table, piece by piece, so that none is ever in memory whole. Used once, by one thread at a time. */
interface TableWriter {

    /** Bytes of these rows; the first time, of what comes before them too. */
    byte[] write(List<ExportTable.Row> rows);

    /** What comes after the last row, and of a table without rows what comes before them. */
    byte[] end();
}
