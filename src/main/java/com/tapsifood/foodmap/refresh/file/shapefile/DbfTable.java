package com.tapsifood.foodmap.refresh.file.shapefile;

import com.linuxense.javadbf.DBFException;
import com.linuxense.javadbf.DBFReader;
import com.tapsifood.foodmap.refresh.UnreadableSource;
import com.tapsifood.foodmap.refresh.file.source.PlainText;
import com.tapsifood.foodmap.refresh.file.source.SourceFile;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The attribute table of a shapefile. The library is given ISO 8859-1, which keeps every byte, because it would replace
 * what it cannot decode without a word; {@link DbfText} decodes.
 */
public final class DbfTable implements Closeable {

    private static final int HEADER_BYTES = 32;

    private final SourceFile file;
    private final DBFReader reader;
    private final DbfText text;
    private final List<String> names;
    private long row;

    private DbfTable(SourceFile file, DBFReader reader, DbfText text) {
        this.file = file;
        this.reader = reader;
        this.text = text;
        reader.setTrimRightSpaces(false);
        this.names = IntStream.range(1, reader.getFieldCount())
                .mapToObj(field -> text.name(reader.getField(field).getName()))
                .toList();
    }

    public static DbfTable open(SourceFile file, Charset charset) {
        recordCount(file);
        try {
            var in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16);
            boolean withDeletedRows = true;
            var reader = new DBFReader(in, StandardCharsets.ISO_8859_1, withDeletedRows);
            return new DbfTable(file, reader, new DbfText(charset));
        } catch (IOException e) {
            throw file.broken(e);
        } catch (DBFException e) {
            throw file.refuse("NOT_A_SHAPEFILE", "not a dBASE table: " + e.getMessage());
        }
    }

    /**
     * Rows in the table, deleted ones included.
     *
     * @throws UnreadableSource when the file is shorter than its header says
     */
    public static int recordCount(SourceFile file) {
        byte[] head = file.head(HEADER_BYTES);
        if (head.length < HEADER_BYTES) {
            throw file.refuse("TRUNCATED", "a .dbf has a header of 32 bytes, this file has " + head.length + " in all");
        }
        var header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int rows = header.getInt(4);
        int headerBytes = Short.toUnsignedInt(header.getShort(8));
        int rowBytes = Short.toUnsignedInt(header.getShort(10));
        if (rows < 0 || headerBytes <= HEADER_BYTES || rowBytes < 1) {
            throw file.refuse(
                    "NOT_A_SHAPEFILE",
                    "not a dBASE table: " + rows + " rows of " + rowBytes + " bytes after a header of " + headerBytes);
        }
        long needed = headerBytes + (long) rows * rowBytes;
        if (file.size() < needed) {
            throw file.refuse(
                    "TRUNCATED",
                    "the header announces " + rows + " rows, " + needed + " bytes; the file has " + file.size());
        }
        return rows;
    }

    public List<String> names() {
        return names;
    }

    /** Values of the next row by field, or null when the row is marked as deleted. */
    @Nullable
    public String @Nullable [] next() {
        row++;
        @Nullable Object[] values = values();
        if (Boolean.TRUE.equals(values[0])) {
            return null;
        }
        var texts = new @Nullable String[names.size()];
        for (int field = 0; field < texts.length; field++) {
            texts[field] = value(field, values[field + 1]);
        }
        return texts;
    }

    private @Nullable Object[] values() {
        try {
            @Nullable Object @Nullable [] values = reader.nextRecord();
            if (values == null) {
                throw file.refuse("TRUNCATED", "the table ends before row " + row);
            }
            return values;
        } catch (DBFException e) {
            throw file.refuse("NOT_A_SHAPEFILE", "row " + row + ": " + e.getMessage());
        }
    }

    private @Nullable String value(int field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> PlainText.of(number);
            case String stored -> text(field, stored);
            default -> value.toString();
        };
    }

    private @Nullable String text(int field, String stored) {
        String value = text.value(stored, reader.getField(field + 1).getLength());
        if (value == null) {
            throw file.refuse(
                    "BAD_ENCODING",
                    "row " + row + ", column " + names.get(field) + " is not " + text.charset()
                            + "; a .cpg file beside it can name another encoding");
        }
        return value.isEmpty() ? null : value;
    }

    @Override
    public void close() {
        reader.close();
    }
}
