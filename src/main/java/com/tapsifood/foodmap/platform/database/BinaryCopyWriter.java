package com.tapsifood.foodmap.platform.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows for {@code COPY table FROM STDIN (FORMAT binary)}, the fastest way into PostgreSQL. Not for several threads. */
public final class BinaryCopyWriter implements AutoCloseable {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final long POSTGRES_EPOCH_SECONDS = 946_684_800L;
    private static final int POSTGRES_EPOCH_DAY = 10_957;
    private static final int EWKB_POINT_WITH_SRID = 0x2000_0001;
    private static final int WGS84 = 4326;
    private static final int FLUSH_AT = 1 << 16;

    private final CopyIn copy;
    private byte[] buffer = new byte[FLUSH_AT * 2];
    private int length;

    public BinaryCopyWriter(Connection connection, String tableAndColumns) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + tableAndColumns + " from stdin (format binary)");
        bytes(SIGNATURE);
        int32(0);
        int32(0);
    }

    public void beginRow(int fields) throws SQLException {
        if (length > FLUSH_AT) {
            flush();
        }
        int16(fields);
    }

    public void nothing() {
        int32(-1);
    }

    public void text(@Nullable String value) {
        if (value == null) {
            nothing();
            return;
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        int32(utf8.length);
        bytes(utf8);
    }

    public void smallint(@Nullable Integer value) {
        if (value == null) {
            nothing();
            return;
        }
        int32(Short.BYTES);
        int16(value);
    }

    public void integer(@Nullable Integer value) {
        if (value == null) {
            nothing();
            return;
        }
        int32(Integer.BYTES);
        int32(value);
    }

    public void bigint(long value) {
        int32(Long.BYTES);
        int64(value);
    }

    public void real(@Nullable Float value) {
        if (value == null) {
            nothing();
            return;
        }
        int32(Float.BYTES);
        int32(Float.floatToIntBits(value));
    }

    public void bool(@Nullable Boolean value) {
        if (value == null) {
            nothing();
            return;
        }
        int32(1);
        room(1);
        buffer[length++] = (byte) (value ? 1 : 0);
    }

    public void timestamptz(Instant value) {
        int32(Long.BYTES);
        int64((value.getEpochSecond() - POSTGRES_EPOCH_SECONDS) * 1_000_000L + value.getNano() / 1000);
    }

    /** @param epochDay since 1970-01-01 */
    public void date(int epochDay) {
        int32(Integer.BYTES);
        int32(epochDay - POSTGRES_EPOCH_DAY);
    }

    public void bytea(byte[] value) {
        int32(value.length);
        bytes(value);
    }

    /** A PostGIS point in WGS 84. */
    public void point(double lon, double lat) {
        int32(1 + 2 * Integer.BYTES + 2 * Double.BYTES);
        room(1);
        buffer[length++] = 0; // big endian
        int32(EWKB_POINT_WITH_SRID);
        int32(WGS84);
        int64(Double.doubleToLongBits(lon));
        int64(Double.doubleToLongBits(lat));
    }

    /** Ends the copy; until then nothing is there. Returns the rows written. */
    public long finish() throws SQLException {
        int16(-1);
        flush();
        return copy.endCopy();
    }

    /** Gives up a copy that was not finished. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }

    private void int16(int value) {
        room(Short.BYTES);
        buffer[length++] = (byte) (value >> 8);
        buffer[length++] = (byte) value;
    }

    private void int32(int value) {
        int16(value >> 16);
        int16(value);
    }

    private void int64(long value) {
        int32((int) (value >> 32));
        int32((int) value);
    }

    private void bytes(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, buffer, length, value.length);
        length += value.length;
    }

    private void room(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
