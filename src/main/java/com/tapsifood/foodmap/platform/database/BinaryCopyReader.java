package com.tapsifood.foodmap.platform.database;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/** Rows of {@code COPY (query) TO STDOUT (FORMAT binary)}, one field after the other. Not for several threads. */
public final class BinaryCopyReader implements AutoCloseable {

    private static final int HEADER = 19;

    private final PGCopyInputStream copy;
    private final DataInputStream in;

    public BinaryCopyReader(Connection connection, String query) throws SQLException, IOException {
        copy = new PGCopyInputStream(
                connection.unwrap(PGConnection.class), "copy (" + query + ") to stdout (format binary)");
        in = new DataInputStream(new BufferedInputStream(copy, 1 << 16));
        in.skipNBytes(HEADER);
    }

    /** Whether there is another row; its fields must then be read one by one. */
    public boolean next() throws IOException {
        return in.readShort() >= 0;
    }

    public int smallint() throws IOException {
        in.readInt();
        return in.readShort();
    }

    public int integer() throws IOException {
        in.readInt();
        return in.readInt();
    }

    public long bigint() throws IOException {
        in.readInt();
        return in.readLong();
    }

    public double doublePrecision() throws IOException {
        in.readInt();
        return in.readDouble();
    }

    @Override
    public void close() throws IOException {
        copy.close();
    }
}
