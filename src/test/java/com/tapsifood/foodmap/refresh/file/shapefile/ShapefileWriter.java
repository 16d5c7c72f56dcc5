package com.tapsifood.foodmap.refresh.file.shapefile;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFWriter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;

/** Writes small shapefiles: a ring is x, y, x, y, ... */
public final class ShapefileWriter {

    private ShapefileWriter() {}

    public static byte[] shp(int type, byte[]... records) {
        int bytes = 100 + Arrays.stream(records).mapToInt(r -> 8 + r.length).sum();
        var out = ByteBuffer.allocate(bytes);
        out.putInt(0, 9994).putInt(24, bytes / 2);
        out.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
        out.order(ByteOrder.BIG_ENDIAN).position(100);
        for (int i = 0; i < records.length; i++) {
            out.putInt(i + 1).putInt(records[i].length / 2).put(records[i]);
        }
        return out.array();
    }

    public static byte[] nullShape() {
        return new byte[4];
    }

    public static byte[] polygon(double[]... rings) {
        return polygon(5, rings);
    }

    /** Types 15 and 25 carry a height or a measure of 9 for each point behind the points. */
    public static byte[] polygon(int type, double[]... rings) {
        int points = Arrays.stream(rings).mapToInt(ring -> ring.length / 2).sum();
        int extras = type == 5 ? 0 : 16 + 8 * points;
        var out = ByteBuffer.allocate(44 + 4 * rings.length + 16 * points + extras)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(type);
        out.position(36).putInt(rings.length).putInt(points);
        int start = 0;
        for (double[] ring : rings) {
            out.putInt(start);
            start += ring.length / 2;
        }
        Arrays.stream(rings).flatMapToDouble(Arrays::stream).forEach(out::putDouble);
        while (out.hasRemaining()) {
            out.putDouble(9);
        }
        return out.array();
    }

    /** A clockwise square, as a shell is to be wound. */
    public static double[] square(double x, double y, double side) {
        return new double[] {x, y, x, y + side, x + side, y + side, x + side, y, x, y};
    }

    public static double[] reversed(double[] ring) {
        var back = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            back[i] = ring[ring.length - 2 - i];
            back[i + 1] = ring[ring.length - 1 - i];
        }
        return back;
    }

    public static DBFField text(String name, int length) {
        return new DBFField(name, DBFDataType.CHARACTER, length);
    }

    public static DBFField number(String name) {
        return new DBFField(name, DBFDataType.NUMERIC, 16, 6);
    }

    public static byte[] dbf(Charset charset, DBFField[] fields, Object[]... rows) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new DBFWriter(bytes, charset)) {
            writer.setFields(fields);
            for (Object[] row : rows) {
                writer.addRecord(row);
            }
        }
        return bytes.toByteArray();
    }

    /** Marks a row of a table as deleted. */
    public static byte[] deleted(byte[] dbf, int row) {
        var header = ByteBuffer.wrap(dbf).order(ByteOrder.LITTLE_ENDIAN);
        dbf[header.getShort(8) + row * header.getShort(10)] = '*';
        return dbf;
    }
}
