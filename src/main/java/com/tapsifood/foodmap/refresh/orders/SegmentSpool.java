package com.tapsifood.foodmap.refresh.orders;

import com.tapsifood.foodmap.heatmap.HeatSegment;
import com.tapsifood.foodmap.heatmap.HeatSegmentFormat;
import com.tapsifood.foodmap.platform.database.BinaryCopyWriter;
import com.tapsifood.foodmap.refresh.RefreshContext;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;

/**
 * Packed segments of one city on their way into the table: they wait in a temporary file, because one connection cannot
 * read orders and write segments at once, and because which squares are hidden is known after the last.
 */
final class SegmentSpool implements AutoCloseable {

    private final Path file;
    private final DataOutputStream out;
    private int segments;

    SegmentSpool() throws IOException {
        file = Files.createTempFile("foodmap-segments", ".tmp");
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    void add(HeatSegment segment) throws IOException {
        byte[] packed = HeatSegmentFormat.write(segment);
        out.writeInt(segment.segment());
        out.writeInt(segment.rows());
        out.writeInt(packed.length);
        out.write(packed);
        segments++;
    }

    void store(RefreshContext context, int version, int cityId, Set<Integer> hidden) throws IOException, SQLException {
        out.close();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
                var rows = new BinaryCopyWriter(
                        context.connection(),
                        "heat_segment (version_id, city_id, segment, rows, open, checksum, payload)")) {
            for (int i = 0; i < segments; i++) {
                int segment = in.readInt();
                rows.beginRow(7);
                rows.integer(version);
                rows.smallint(cityId);
                rows.integer(segment);
                rows.integer(in.readInt());
                rows.bool(!hidden.contains(segment));
                byte[] packed = in.readNBytes(in.readInt());
                rows.bigint(HeatSegmentFormat.checksum(packed));
                rows.bytea(packed);
            }
            rows.finish();
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
