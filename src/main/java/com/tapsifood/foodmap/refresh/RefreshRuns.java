package com.tapsifood.foodmap.refresh;

import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.platform.Refusal;
import com.tapsifood.foodmap.platform.database.WriterDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Runs imports: one at a time on a database, each with its line in refresh_run. All that one brings in is one
 * transaction, and that it is published another. Whatever goes wrong, what was published before stays published.
 */
@Component
public class RefreshRuns {

    private static final Logger log = LoggerFactory.getLogger(RefreshRuns.class);
    private static final String DISK_FULL = "53100";

    /** Any number, the same for all who refresh one database. */
    private static final long LOCK = 0x666f6f646d6170L;

    private final WriterDatabase database;
    private final Catalog catalog;
    private final Guards guards;

    RefreshRuns(WriterDatabase database, Catalog catalog, Guards guards) {
        this.database = database;
        this.catalog = catalog;
        this.guards = guards;
    }

    /** What a run is asked to do. */
    public record Order(Dataset dataset, String source, Intent intent, Progress progress) {

        boolean dryRun() {
            return intent == Intent.CHECK;
        }
    }

    /** The work of a run. */
    @FunctionalInterface
    public interface Work {
        Outcome run(RefreshContext context) throws SQLException;
    }

    /** What a work left in its transaction: rows taken, and the version it published. */
    public record Outcome(long accepted, int version) {}

    private record Ending(
            String status,
            long accepted,
            @Nullable Integer version,
            @Nullable String message) {}

    public ImportReport run(Order order, Work work) {
        try (Connection record = database.open()) {
            JdbcClient jdbc = client(record);
            takeTurn(jdbc);
            try {
                return run(order, work, record, jdbc);
            } finally {
                endTurn(jdbc);
            }
        } catch (SQLException | DataAccessException unreachable) {
            throw inWords(unreachable);
        }
    }

    private ImportReport run(Order order, Work work, Connection record, JdbcClient jdbc) {
        Instant start = Instant.now();
        int runId = begin(jdbc, order);
        var tally = new Tally(new Quarantine(record, runId));
        try {
            Ending ending = inTransaction(order, work, runId, tally, jdbc);
            return report(order, tally, ending, Duration.between(start, Instant.now()));
        } catch (RuntimeException | SQLException failure) {
            throw failed(jdbc, runId, tally, failure);
        }
    }

    /** That something is published and the line that says so are committed together. */
    private Ending inTransaction(Order order, Work work, int runId, Tally tally, JdbcClient record)
            throws SQLException {
        try (Connection connection = database.open();
                var progress = new RecordedProgress(order.progress(), runId, database)) {
            connection.setAutoCommit(false);
            JdbcClient jdbc = client(connection);
            noteBackend(jdbc, runId, record);
            var context = new RefreshContext(runId, connection, jdbc, new Publication(), catalog, tally, progress);
            Outcome outcome = work.run(context);
            tally.flush();
            heedGuards(order, outcome, context);
            if (order.dryRun()) {
                connection.rollback();
            } else {
                stage(context);
                context.publication().publish(jdbc);
            }
            Ending ending = order.dryRun()
                    ? new Ending("dry_run", outcome.accepted(), null, null)
                    : new Ending("published", outcome.accepted(), outcome.version(), null);
            close(jdbc, runId, tally, ending);
            connection.commit();
            return ending;
        }
    }

    private void heedGuards(Order order, Outcome outcome, RefreshContext context) {
        if (order.intent() == Intent.FORCE) {
            return;
        }
        var objection = guards.objection(context.jdbc(), order.dataset(), outcome.version(), context.tally());
        if (objection != null && !order.dryRun()) {
            throw objection;
        }
        if (objection != null) {
            context.tally().note(Objects.requireNonNull(objection.getMessage()));
        }
    }

    /** Whose statement is stopped when the run is cancelled. */
    private static void noteBackend(JdbcClient jdbc, int runId, JdbcClient record) {
        record.sql("update refresh_run set backend = :backend where id = :id")
                .param(
                        "backend",
                        jdbc.sql("select pg_backend_pid()").query(Integer.class).single())
                .param("id", runId)
                .update();
    }

    /** Servers read what is published next while they serve what is published now. */
    private static void stage(RefreshContext context) throws SQLException {
        context.publication().announce(context.jdbc());
        context.connection().commit();
        context.progress().step("waiting for the servers to read it");
        context.connection().setAutoCommit(true);
        context.publication().awaitServers(context.jdbc());
        context.connection().setAutoCommit(false);
    }

    private static void takeTurn(JdbcClient jdbc) {
        boolean mine = jdbc.sql("select pg_try_advisory_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        if (!mine) {
            throw new RefreshFailed("REFRESH_RUNNING", "another import is running on this database; try again later");
        }
        jdbc.sql("""
                        update refresh_run set status = 'failed', step = null, share = null, finished_at = now(),
                            message = 'interrupted'
                        where status = 'running'
                        """).update();
        Publication.withdraw(jdbc);
    }

    /** The end of the connection would do, but the server sees that only after the next import may have asked. */
    private static void endTurn(JdbcClient jdbc) {
        try {
            jdbc.sql("select pg_advisory_unlock(:lock)")
                    .param("lock", LOCK)
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException lost) {
            log.debug("the turn ended with its connection", lost);
        }
    }

    private static int begin(JdbcClient jdbc, Order order) {
        return jdbc.sql("""
                        insert into refresh_run (dataset, source, status) values (:dataset, :source, 'running')
                        returning id
                        """)
                .param("dataset", order.dataset().key())
                .param("source", order.source())
                .query(Integer.class)
                .single();
    }

    private static ImportReport report(Order order, Tally tally, Ending ending, Duration time) {
        return new ImportReport(
                order.dataset(),
                order.source(),
                ending.status(),
                tally.rowsRead(),
                ending.accepted(),
                tally.repaired(),
                tally.quarantined(),
                tally.examples(),
                tally.notes(),
                ending.version(),
                time);
    }

    /** Writes down why, as far as the database still answers, and turns the failure into words. */
    private static Refusal failed(JdbcClient jdbc, int runId, Tally tally, Exception failure) {
        Refusal refusal = wasCancelled(jdbc, runId) ? RecordedProgress.cancelled() : inWords(failure);
        boolean refused = failure instanceof Refusal
                && sqlCause(failure) == null
                && !RecordedProgress.CANCELLED.equals(refusal.code());
        try {
            tally.flush();
        } catch (RefreshFailed alsoFailed) {
            log.warn("run {}: {}", runId, alsoFailed.getMessage());
        }
        try {
            Publication.withdraw(jdbc);
            close(jdbc, runId, tally, new Ending(refused ? "refused" : "failed", 0, null, refusal.getMessage()));
        } catch (DataAccessException alsoFailed) {
            log.warn("run {} stays marked as running until the next one begins", runId);
        }
        return refusal;
    }

    private static boolean wasCancelled(JdbcClient jdbc, int runId) {
        try {
            return jdbc.sql("select cancelled from refresh_run where id = :id")
                    .param("id", runId)
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException lost) {
            return false;
        }
    }

    private static Refusal inWords(Exception failure) {
        SQLException sql = sqlCause(failure);
        if (sql != null && DISK_FULL.equals(sql.getSQLState())) {
            return new RefreshFailed("DISK_FULL", "the database's disk is full: " + sql.getMessage(), sql);
        }
        if (failure instanceof Refusal refusal) {
            return refusal;
        }
        return sql != null
                ? new RefreshFailed("DATABASE_FAILED", "the database: " + sql.getMessage(), sql)
                : new RefreshFailed("REFRESH_FAILED", String.valueOf(failure.getMessage()), failure);
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static void close(JdbcClient jdbc, int runId, Tally tally, Ending ending) {
        jdbc.sql("""
                        update refresh_run set status = :status, step = null, share = null,
                            finished_at = clock_timestamp(), rows_read = :read,
                            accepted = :accepted, repaired = :repaired, quarantined = :quarantined,
                            version_id = :version, message = :message
                        where id = :id and status = 'running'
                        """)
                .param("status", ending.status())
                .param("read", tally.rowsRead())
                .param("accepted", ending.accepted())
                .param("repaired", tally.repairedRows())
                .param("quarantined", tally.quarantinedRows())
                .param("version", ending.version())
                .param("message", ending.message())
                .param("id", runId)
                .update();
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
