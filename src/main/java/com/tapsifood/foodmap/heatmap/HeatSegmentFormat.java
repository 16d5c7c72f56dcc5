package com.tapsifood.foodmap.heatmap;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The stored form of a segment: a format number and the number of rows, then the columns one after the other, deflated
 * together. Neighbours in a column are alike, so a fast level is enough.
 */
public final class HeatSegmentFormat {

    private static final int FORMAT = 1;
    private static final int HEADER = 2 * Integer.BYTES;
    /** Deflate packs nothing tighter, so that a damaged header cannot ask for all memory. */
    private static final int HIGHEST_RATIO = 1032;

    private static final int ROW_BYTES = 5 * Character.BYTES + 3 + 2 * Integer.BYTES;

    private HeatSegmentFormat() {}

    public static byte[] write(HeatSegment segment) {
        ByteBuffer columns = ByteBuffer.allocate(segment.rows() * ROW_BYTES);
        putChars(columns, segment.cell());
        columns.put(segment.group());
        putChars(columns, segment.day());
        columns.put(segment.hour());
        putInts(columns, segment.customer());
        putInts(columns, segment.vendor());
        columns.put(segment.openZoom());
        putChars(columns, segment.marketingArea());
        putChars(columns, segment.region());
        putChars(columns, segment.neighbourhood());
        byte[] packed = deflate(columns.array());
        return ByteBuffer.allocate(HEADER + packed.length)
                .putInt(FORMAT)
                .putInt(segment.rows())
                .put(packed)
                .array();
    }

    /**
     * Reads a segment back.
     *
     * @throws IllegalArgumentException when the bytes are not a segment of this format
     */
    public static HeatSegment read(int segment, boolean open, byte[] stored) {
        if (stored.length < HEADER) {
            throw new IllegalArgumentException("heat segment " + segment + " has " + stored.length + " bytes");
        }
        ByteBuffer header = ByteBuffer.wrap(stored);
        int format = header.getInt();
        int rows = header.getInt();
        if (format != FORMAT) {
            throw new IllegalArgumentException("heat segment " + segment + " has format " + format);
        }
        if (rows < 0 || (long) rows * ROW_BYTES > (long) stored.length * HIGHEST_RATIO) {
            throw new IllegalArgumentException("heat segment " + segment + " cannot have " + rows + " rows");
        }
        ByteBuffer columns = ByteBuffer.wrap(inflate(stored, rows * ROW_BYTES));
        char[] cell = chars(columns, rows);
        byte[] group = bytes(columns, rows);
        char[] day = chars(columns, rows);
        byte[] hour = bytes(columns, rows);
        int[] customer = ints(columns, rows);
        int[] vendor = ints(columns, rows);
        byte[] openZoom = bytes(columns, rows);
        return new HeatSegment(
                segment,
                open,
                cell,
                group,
                day,
                hour,
                customer,
                vendor,
                openZoom,
                chars(columns, rows),
                chars(columns, rows),
                chars(columns, rows));
    }

    /** What is stored beside the bytes and compared before they are read. */
    public static long checksum(byte[] stored) {
        var crc = new CRC32();
        crc.update(stored);
        return crc.getValue();
    }

    private static byte[] deflate(byte[] columns) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(columns);
            deflater.finish();
            var out = new byte[columns.length + columns.length / 1000 + 64];
            int length = 0;
            while (!deflater.finished()) {
                length += deflater.deflate(out, length, out.length - length);
            }
            return Arrays.copyOf(out, length);
        }
    }

    private static byte[] inflate(byte[] stored, int length) {
        try (var inflater = new Inflater()) {
            inflater.setInput(stored, HEADER, stored.length - HEADER);
            var out = new byte[length];
            int read = 0;
            while (read < length && !inflater.finished()) {
                int more = inflater.inflate(out, read, length - read);
                if (more == 0 && inflater.needsInput()) {
                    break;
                }
                read += more;
            }
            if (read != length) {
                throw new IllegalArgumentException("heat segment ends after " + read + " of " + length + " bytes");
            }
            return out;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("heat segment is damaged", e);
        }
    }

    private static void putChars(ByteBuffer to, char[] column) {
        to.asCharBuffer().put(column);
        to.position(to.position() + column.length * Character.BYTES);
    }

    private static void putInts(ByteBuffer to, int[] column) {
        to.asIntBuffer().put(column);
        to.position(to.position() + column.length * Integer.BYTES);
    }

    private static char[] chars(ByteBuffer from, int rows) {
        var column = new char[rows];
        from.asCharBuffer().get(column);
        from.position(from.position() + rows * Character.BYTES);
        return column;
    }

    private static int[] ints(ByteBuffer from, int rows) {
        var column = new int[rows];
        from.asIntBuffer().get(column);
        from.position(from.position() + rows * Integer.BYTES);
        return column;
    }

    private static byte[] bytes(ByteBuffer from, int rows) {
        var column = new byte[rows];
        from.get(column);
        return column;
    }
}
