package com.tapsifood.foodmap.heatmap;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The stored form of a segment: a header with the lengths, then the columns one after the other, deflated together.
 * Neighbours in a column are alike, so a fast level is enough.
 */
public final class HeatSegmentFormat {

    private static final int FORMAT = 2;
    private static final int HEADER = 5 * Integer.BYTES;
    /** Deflate packs nothing tighter, so that a damaged header cannot ask for all memory. */
    private static final int HIGHEST_RATIO = 1032;

    private static final int ROW_BYTES = 4 * Character.BYTES + Integer.BYTES + 2;
    private static final int PLACE_BYTES = HeatSegment.LAYERS * Character.BYTES;

    private HeatSegmentFormat() {}

    /** Lengths of the columns. */
    private record Header(int rows, int firstDay, int vendors, int places) {

        long bytes() {
            return (long) rows * ROW_BYTES + (long) vendors * Integer.BYTES + (long) places * PLACE_BYTES;
        }

        boolean isPossible(int storedBytes) {
            return rows >= 0 && vendors >= 0 && places >= 0 && bytes() <= (long) storedBytes * HIGHEST_RATIO;
        }
    }

    public static byte[] write(HeatSegment segment) {
        var header = new Header(
                segment.rows(),
                segment.firstDay(),
                segment.vendors().length,
                segment.areas().length / HeatSegment.LAYERS);
        ByteBuffer columns = ByteBuffer.allocate(Math.toIntExact(header.bytes()));
        putChars(columns, segment.cell());
        columns.put(segment.group());
        putChars(columns, segment.time());
        putInts(columns, segment.customer());
        putChars(columns, segment.vendor());
        putChars(columns, segment.place());
        columns.put(segment.openZoom());
        putInts(columns, segment.vendors());
        putChars(columns, segment.areas());
        byte[] packed = deflate(columns.array());
        return ByteBuffer.allocate(HEADER + packed.length)
                .putInt(FORMAT)
                .putInt(header.rows())
                .putInt(header.firstDay())
                .putInt(header.vendors())
                .putInt(header.places())
                .put(packed)
                .array();
    }

    /**
     * Reads a segment back.
     *
     * @throws IllegalArgumentException when the bytes are not a segment of this format
     */
    public static HeatSegment read(int segment, boolean open, byte[] stored) {
        Header header = header(segment, stored);
        ByteBuffer columns = ByteBuffer.wrap(inflate(stored, Math.toIntExact(header.bytes())));
        int rows = header.rows();
        char[] cell = chars(columns, rows);
        byte[] group = bytes(columns, rows);
        char[] time = chars(columns, rows);
        int[] customer = ints(columns, rows);
        char[] vendor = chars(columns, rows);
        char[] place = chars(columns, rows);
        byte[] openZoom = bytes(columns, rows);
        return new HeatSegment(
                segment,
                open,
                header.firstDay(),
                cell,
                group,
                time,
                customer,
                vendor,
                place,
                openZoom,
                ints(columns, header.vendors()),
                chars(columns, header.places() * HeatSegment.LAYERS));
    }

    private static Header header(int segment, byte[] stored) {
        if (stored.length < HEADER) {
            throw new IllegalArgumentException("heat segment " + segment + " has " + stored.length + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        int format = bytes.getInt();
        if (format != FORMAT) {
            throw new IllegalArgumentException("heat segment " + segment + " has format " + format);
        }
        var header = new Header(bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt());
        if (!header.isPossible(stored.length)) {
            throw new IllegalArgumentException(
                    "heat segment " + segment + " of " + stored.length + " bytes cannot have " + header);
        }
        return header;
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
