package com.tapsifood.foodmap.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet. Texts stand in their cells, because a shared table of them would grow with the rows. */
final class XlsxWriter implements TableWriter {

    /** Characters that a name of a sheet may have. */
    private static final int LONGEST_NAME = 31;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(written, "foodmap", null);
    private final Worksheet sheet;
    private int next;

    XlsxWriter(String name, List<String> columns) {
        sheet = workbook.newWorksheet(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        sheet.freezePane(0, 1);
        put(columns);
    }

    @Override
    public byte[] write(List<ExportTable.Row> rows) {
        rows.forEach(row -> put(row.values()));
        return drain(sheet::flush);
    }

    @Override
    public byte[] end() {
        return drain(workbook::finish);
    }

    private void put(List<? extends @Nullable Object> values) {
        for (int column = 0; column < values.size(); column++) {
            switch (values.get(column)) {
                case null -> {}
                case Number number -> sheet.value(next, column, number);
                case Boolean flag -> sheet.value(next, column, flag);
                case Object text -> sheet.inlineString(next, column, text.toString());
            }
        }
        next++;
    }

    private interface Step {
        void run() throws IOException;
    }

    private byte[] drain(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = written.toByteArray();
        written.reset();
        return bytes;
    }
}
