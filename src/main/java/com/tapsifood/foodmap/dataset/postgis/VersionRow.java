package com.tapsifood.foodmap.dataset.postgis;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.Objects;

/** A row of dataset_version. */
final class VersionRow {

    /** What {@link #version} reads; a version that was never published has the time it was made. */
    static final String COLUMNS = "id, dataset, source, rows, coalesce(published_at, created_at) as published_at";

    private VersionRow() {}

    static DatasetVersion version(Readable row) {
        return new DatasetVersion(
                Objects.requireNonNull(row.get("id", Integer.class)),
                Dataset.of(Objects.requireNonNull(row.get("dataset", String.class))),
                Objects.requireNonNull(row.get("source", String.class)),
                Objects.requireNonNull(row.get("rows", Long.class)),
                Objects.requireNonNull(row.get("published_at", OffsetDateTime.class))
                        .toInstant());
    }
}
