package com.tapsifood.foodmap.refresh;

import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.dataset.Dataset;
import java.sql.Connection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one running import works with.
 *
 * @param runId its line in refresh_run
 * @param connection the transaction that all it brings in is part of
 * @param jdbc the same connection
 * @param publication what it publishes
 */
public record RefreshContext(
        int runId,
        Connection connection,
        JdbcClient jdbc,
        Publication publication,
        Catalog catalog,
        Tally tally,
        Progress progress) {

    /** A version is complete, and published when the import has done the rest. */
    public void publish(Dataset dataset, int version, long rows) {
        publication.complete(jdbc, dataset, version, rows);
    }
}
