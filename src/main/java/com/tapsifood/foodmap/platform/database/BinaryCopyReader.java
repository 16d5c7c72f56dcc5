package com.tapsifood.foodmap.platform.database;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Rows of {@code COPY (query) TO STDOUT (FORMAT binary)}, one field after the other. Not for several threads. */
public final class BinaryCopyReader implements AutoCloseable {

    private static final int HEADER = 19;
    private static final long POSTGRES_EPOCH_SECONDS = 946_684_800L;
    private static final long MICROS = 1_000_000L;

    private final CopyOut copy;
    private ByteBuffer row = ByteBuffer.allocate(0);
    private boolean first = true;

    public BinaryCopyReader(Connection connection, String query) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + query + ") to stdout (format binary)");
    }

    /** Whether there is another row; its fields must then be read one by one. */
    public boolean next() throws SQLException {
        byte[] data = copy.readFromCopy();
        if (data == null) {
            return false;
        }
        row = ByteBuffer.wrap(data);
        if (first) {
            row.position(HEADER);
            first = false;
        }
        // the server sends each row in a message of its own; the last message says that there is none, and ends the
        // copy
        return row.getShort() >= 0 || next();
    }

    /** A smallint that is not null. */
    public int smallint() {
        row.getInt();
        return row.getShort();
    }

    /** An integer; 0 when it is null. */
    public int integer() {
        return row.getInt() < 0 ? 0 : row.getInt();
    }

    /** A bigint that is not null. */
    public long bigint() {
        row.getInt();
        return row.getLong();
    }

    /** Seconds since 1970-01-01 UTC of a timestamptz that is not null, the fraction cut off. */
    public long epochSecond() {
        row.getInt();
        return Math.floorDiv(row.getLong(), MICROS) + POSTGRES_EPOCH_SECONDS;
    }

    /** A double precision that is not null. */
    public double doublePrecision() {
        row.getInt();
        return row.getDouble();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
