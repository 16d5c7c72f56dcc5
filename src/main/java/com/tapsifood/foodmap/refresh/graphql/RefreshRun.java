package com.tapsifood.foodmap.refresh.graphql;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of refresh_run. */
record RefreshRun(
        int id,
        String dataset,
        String status,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable String step,
        @Nullable Double share,
        @Nullable Long rowsRead,
        @Nullable Long quarantined,
        @Nullable Integer version,
        @Nullable String message) {

    static final String SELECT = """
            select id, dataset, status, started_at, finished_at, step, share::float8 share, rows_read, quarantined,
                version_id, message
            from refresh_run
            """;

    static RefreshRun of(Readable row) {
        return new RefreshRun(
                Objects.requireNonNull(row.get("id", Integer.class)),
                Objects.requireNonNull(row.get("dataset", String.class)),
                Objects.requireNonNull(row.get("status", String.class)).toUpperCase(Locale.ROOT),
                Objects.requireNonNull(row.get("started_at", OffsetDateTime.class)),
                row.get("finished_at", OffsetDateTime.class),
                row.get("step", String.class),
                row.get("share", Double.class),
                row.get("rows_read", Long.class),
                row.get("quarantined", Long.class),
                row.get("version_id", Integer.class),
                row.get("message", String.class));
    }

    /** Without what is not for these eyes. */
    RefreshRun seenWith(Rights rights) {
        boolean seesAll = !rights.isRestricted();
        return new RefreshRun(
                id,
                dataset,
                status,
                startedAt,
                finishedAt,
                step,
                share,
                seesAll ? rowsRead : null,
                seesAll ? quarantined : null,
                version,
                rights.allows(Scope.ADMIN) ? message : null);
    }
}
