package com.tapsifood.foodmap.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 in UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe in front, see <a
 * href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</a>; numbers stay as they are.
 */
final class CsvTableWriter implements TableWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final List<String> columns;
    private String before;

    CsvTableWriter(List<String> columns, boolean withMark) {
        this.columns = columns;
        this.before = (withMark ? BYTE_ORDER_MARK : "") + lines(writer -> writer.writeRecord(columns));
    }

    @Override
    public byte[] write(List<ExportTable.Row> rows) {
        String text = before + lines(writer -> rows.forEach(row -> writer.writeRecord(fields(row))));
        before = "";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] end() {
        return write(List.of());
    }

    private interface Content {
        void writeTo(CsvWriter writer);
    }

    private static String lines(Content content) {
        var text = new StringWriter();
        content.writeTo(CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text));
        return text.toString();
    }

    private String[] fields(ExportTable.Row row) {
        var fields = new String[columns.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = field(row.values().get(i));
        }
        return fields;
    }

    private static String field(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> isFormula(text) ? "'" + text : text;
            default -> value.toString();
        };
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
    }
}
