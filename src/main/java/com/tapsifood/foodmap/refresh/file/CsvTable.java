package com.tapsifood.foodmap.refresh.file;

import com.tapsifood.foodmap.refresh.UnreadableSource;
import com.tapsifood.foodmap.refresh.file.source.SourceFile;
import com.tapsifood.foodmap.refresh.file.source.TextReader;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a comma-separated file whose header has been found good. A row with fewer fields than the header keeps
 * those it has, the others are null; with more fields it is refused, because nobody knows which one is too much. A last
 * row that is short and has no line end, and a quote that nothing closes, are taken for a cut.
 */
final class CsvTable implements Closeable {

    private final SourceFile file;
    private final TextReader text;
    private final WantedFields fields;
    private final CsvReader<CsvRow> reader;
    private final CloseableIterator<CsvRow> rows;
    private final Header header;

    private CsvTable(SourceFile file, Columns columns, long rowsBefore) {
        this.file = file;
        this.fields = new WantedFields(rowsBefore);
        this.text = TextReader.open(file);
        this.reader = CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(fields, text);
        this.rows = reader.iterator();
        try {
            this.header = readHeader(columns);
        } catch (UnreadableSource e) {
            close();
            throw e;
        }
        fields.want(header.fields());
    }

    static CsvTable open(SourceFile file, Columns columns) {
        return open(file, columns, 0);
    }

    /** @param rowsBefore rows of other files that came before, which rows are numbered on from */
    static CsvTable open(SourceFile file, Columns columns, long rowsBefore) {
        return new CsvTable(file, columns, rowsBefore);
    }

    Header header() {
        return header;
    }

    double progress() {
        return text.progress();
    }

    /** The next data row, or null after the last. */
    @Nullable
    CsvRow next() {
        if (!hasNext()) {
            return null;
        }
        CsvRow row = rows.next();
        int expected = fields.header().size();
        if (row.fieldCount() > expected) {
            throw file.refuse("BAD_ROW", at(row) + " has " + row.fieldCount() + " fields, the header " + expected);
        }
        if (row.fieldCount() < expected && !hasNext() && text.endedInsideLine()) {
            throw file.refuse(
                    "TRUNCATED", at(row) + " is cut off after " + row.fieldCount() + " of " + expected + " fields");
        }
        return row;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw file.broken(e);
        }
    }

    private Header readHeader(Columns columns) {
        refuseOtherKinds();
        if (!hasNext()) {
            throw file.refuse("EMPTY", "there is nothing in the file, not even a header");
        }
        CsvRow row = rows.next();
        List<String> names = fields.header();
        if (row.fieldCount() == 1
                && (names.getFirst().contains(";") || names.getFirst().contains("\t"))) {
            throw file.refuse(
                    "WRONG_HEADER", "row 1, the header: fields must be separated by commas, found " + names.getFirst());
        }
        return Header.of(file, "row 1, the header", names, columns);
    }

    private void refuseOtherKinds() {
        String start = start();
        if (start.startsWith("<")) {
            throw file.refuse(
                    "WRONG_HEADER",
                    "row 1: this is an HTML or XML page (it begins with \"" + firstOf(start)
                            + "\"), not a table; the download was probably answered with a login or error page");
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            throw file.refuse(
                    "WRONG_HEADER", "row 1: this is JSON (it begins with \"" + firstOf(start) + "\"), not a table");
        }
    }

    private String start() {
        try {
            return text.peek(64).strip();
        } catch (IOException e) {
            throw file.unreadable(reached(), e);
        }
    }

    private static String firstOf(String start) {
        return start.lines().findFirst().orElse("");
    }

    private boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (CsvParseException e) {
            throw unparsable(e);
        } catch (UncheckedIOException e) {
            throw file.unreadable(reached(), e);
        }
    }

    private UnreadableSource unparsable(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        if (message.startsWith("Unclosed")) {
            return file.refuse(
                    "TRUNCATED",
                    reached() + ": a quote is opened and nothing closes it up to the end of" + " the file");
        }
        return file.refuse("BAD_ROW", reached() + ": " + message);
    }

    private String reached() {
        return !fields.inData() ? "row 1, the header" : "data row " + (fields.rows() + 1);
    }

    private static String at(CsvRow row) {
        return "data row " + row.number();
    }
}
