package com.tapsifood.foodmap.refresh.file.shapefile;

import com.tapsifood.foodmap.refresh.UnreadableSource;
import com.tapsifood.foodmap.refresh.file.source.Shape;
import com.tapsifood.foodmap.refresh.file.source.SourceFile;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

/**
 * The main file of an ESRI shapefile with polygons, as in "ESRI Shapefile Technical Description" (July 1998). Heights
 * and measures stand behind the points of a record and are not read.
 */
public final class ShpFile {

    private static final int FILE_CODE = 9994;
    private static final int HEADER_BYTES = 100;
    private static final int RECORD_HEADER_BYTES = 8;
    private static final int PARTS_AT = 44;
    private static final int NULL_SHAPE = 0;
    /** Polygon, PolygonZ, PolygonM. */
    private static final Set<Integer> POLYGONS = Set.of(5, 15, 25);

    private final SourceFile file;
    private final DataInputStream in;

    private ShpFile(SourceFile file, DataInputStream in) {
        this.file = file;
        this.in = in;
    }

    public static boolean isShp(byte[] head) {
        return head.length >= 4 && ByteBuffer.wrap(head).getInt(0) == FILE_CODE;
    }

    /**
     * Hands over what each record holds, in order.
     *
     * @throws UnreadableSource when this is not a whole .shp file of polygons
     */
    public static void read(SourceFile file, Consumer<Shape> shapes) {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16))) {
            new ShpFile(file, in).read(shapes);
        } catch (IOException e) {
            throw file.broken(e);
        }
    }

    private void read(Consumer<Shape> shapes) throws IOException {
        long left = announcedBytes(in.readNBytes(HEADER_BYTES)) - HEADER_BYTES;
        for (long number = 1; left > 0; number++) {
            ByteBuffer content = content(number, left);
            left -= RECORD_HEADER_BYTES + content.capacity();
            shapes.accept(shape(content));
        }
    }

    private long announcedBytes(byte[] head) {
        if (!isShp(head)) {
            throw file.refuse("NOT_A_SHAPEFILE", "the file does not begin with the file code " + FILE_CODE);
        }
        long size = file.size();
        if (head.length < HEADER_BYTES) {
            throw file.refuse("TRUNCATED", "a .shp has a header of 100 bytes, this file has " + size + " in all");
        }
        long announced = 2L * ByteBuffer.wrap(head).getInt(24);
        if (size < announced) {
            throw file.refuse("TRUNCATED", "the header announces " + announced + " bytes, the file has " + size);
        }
        if (size > announced) {
            throw file.refuse("NOT_A_SHAPEFILE", "the header announces " + announced + " bytes, the file has " + size);
        }
        int type = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(32);
        if (type != NULL_SHAPE && !POLYGONS.contains(type)) {
            throw file.refuse("NOT_POLYGONS", "shapes of type " + type + "; polygons are 5, 15 or 25");
        }
        return announced;
    }

    private ByteBuffer content(long number, long left) throws IOException {
        if (left < RECORD_HEADER_BYTES + Integer.BYTES) {
            throw file.refuse("NOT_A_SHAPEFILE", "record " + number + ": " + left + " bytes are left, it needs 12");
        }
        in.readInt();
        long bytes = 2L * in.readInt();
        if (bytes < Integer.BYTES || bytes > left - RECORD_HEADER_BYTES) {
            throw file.refuse(
                    "NOT_A_SHAPEFILE",
                    "record " + number + " announces " + bytes + " bytes, " + (left - RECORD_HEADER_BYTES)
                            + " are left");
        }
        return ByteBuffer.wrap(in.readNBytes(Math.toIntExact(bytes))).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Shape shape(ByteBuffer content) {
        int type = content.getInt(0);
        if (type == NULL_SHAPE) {
            return Shape.bad("the shape is null");
        }
        if (!POLYGONS.contains(type)) {
            return Shape.bad("shape type " + type + " is not a polygon");
        }
        if (content.capacity() < PARTS_AT) {
            return Shape.bad("the record ends before the points");
        }
        int parts = content.getInt(36);
        int points = content.getInt(40);
        if (parts <= 0 || points <= 0 || PARTS_AT + 4L * parts + 16L * points > content.capacity()) {
            return Shape.bad(
                    parts + " parts and " + points + " points in a record of " + content.capacity() + " bytes");
        }
        try {
            return new Shape(NestedRings.assemble(rings(content, parts, points)), null);
        } catch (IllegalArgumentException e) {
            return Shape.bad(String.valueOf(e.getMessage()));
        }
    }

    private static List<Coordinate[]> rings(ByteBuffer content, int parts, int points) {
        int pointsAt = PARTS_AT + 4 * parts;
        List<Coordinate[]> rings = new ArrayList<>(parts);
        for (int part = 0; part < parts; part++) {
            int from = content.getInt(PARTS_AT + 4 * part);
            int to = part + 1 < parts ? content.getInt(PARTS_AT + 4 * (part + 1)) : points;
            if (from < 0 || from > to || to > points) {
                throw new IllegalArgumentException("part " + (part + 1) + " has the points " + from + " to " + to);
            }
            var ring = new Coordinate[to - from];
            for (int i = 0; i < ring.length; i++) {
                int at = pointsAt + 16 * (from + i);
                ring[i] = new CoordinateXY(content.getDouble(at), content.getDouble(at + 8));
            }
            rings.add(ring);
        }
        return rings;
    }
}
