package com.tapsifood.foodmap.refresh.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes strings of the wanted fields only: the first record is the header, kept whole; data rows follow. */
final class WantedFields extends AbstractBaseCsvCallbackHandler<CsvRow> {

    private static final int UNWANTED = -1;

    private final List<String> header = new ArrayList<>();
    private int[] places = {};
    private int width;
    private boolean inData;
    private @Nullable String[] values = {};
    private long rows;

    /** @param rowsBefore rows of other files that came before, which rows are numbered on from */
    WantedFields(long rowsBefore) {
        this.rows = rowsBefore;
    }

    List<String> header() {
        return header;
    }

    /** To be called between the header and the first data row: which field goes to which place. */
    void want(int[] fields) {
        width = fields.length;
        places = new int[header.size()];
        Arrays.fill(places, UNWANTED);
        for (int place = 0; place < width; place++) {
            if (fields[place] >= 0) {
                places[fields[place]] = place;
            }
        }
        inData = true;
    }

    boolean inData() {
        return inData;
    }

    /** Data rows built so far, those of other files before included. */
    long rows() {
        return rows;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        values = new String[width];
    }

    @Override
    protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
        if (!inData) {
            header.add(new String(buffer, offset, length));
        } else if (length > 0 && field < places.length && places[field] != UNWANTED) {
            values[places[field]] = new String(buffer, offset, length);
        }
    }

    /** Also called for blank lines, which the reader then leaves out. */
    @Override
    protected CsvRow buildRecord() {
        if (inData && getRecordType() == RecordType.DATA) {
            rows++;
        }
        return new CsvRow(rows, values, getFieldCount());
    }
}
