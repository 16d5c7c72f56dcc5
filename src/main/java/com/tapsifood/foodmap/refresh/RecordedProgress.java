package com.tapsifood.foodmap.refresh;

import com.tapsifood.foodmap.platform.database.WriterDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into refresh_run how far a run is, once a second, for those who watch the server. On a connection of its own,
 * because what the run's transaction writes nobody sees before its end. That it cannot be written stops no run, that
 * somebody cancelled it does.
 */
final class RecordedProgress implements Progress, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RecordedProgress.class);
    static final String CANCELLED = "CANCELLED";

    private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();
    private static final String SQL =
            "update refresh_run set step = ?, share = ?, rows_read = ? where id = ? and status = 'running'"
                    + " returning cancelled";

    private final Progress told;
    private final int runId;
    private final @Nullable Connection connection;
    private String step = "";
    private boolean cancelled;
    private long written = System.nanoTime() - INTERVAL_NANOS;

    RecordedProgress(Progress told, int runId, WriterDatabase database) {
        this.told = told;
        this.runId = runId;
        this.connection = open(database);
    }

    private static @Nullable Connection open(WriterDatabase database) {
        try {
            return database.open();
        } catch (SQLException unreachable) {
            log.debug("progress is not written down", unreachable);
            return null;
        }
    }

    @Override
    public void step(String what) {
        told.step(what);
        step = what;
        write(0, Double.NaN);
    }

    @Override
    public void at(long rows, double share) {
        told.at(rows, share);
        if (System.nanoTime() - written >= INTERVAL_NANOS) {
            write(rows, share);
        }
    }

    private void write(long rows, double share) {
        written = System.nanoTime();
        if (connection == null) {
            return;
        }
        try (var update = connection.prepareStatement(SQL)) {
            update.setString(1, step);
            if (Double.isNaN(share)) {
                update.setNull(2, Types.REAL);
            } else {
                update.setDouble(2, Math.clamp(share, 0, 1));
            }
            update.setLong(3, rows);
            update.setInt(4, runId);
            try (var run = update.executeQuery()) {
                cancelled = run.next() && run.getBoolean(1);
            }
        } catch (SQLException lost) {
            log.debug("progress is not written down", lost);
        }
        if (cancelled) {
            throw cancelled();
        }
    }

    static RefreshFailed cancelled() {
        return new RefreshFailed(CANCELLED, "an administrator has stopped it");
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }
}
