package com.tapsifood.foodmap.refresh;

import com.tapsifood.foodmap.catalog.Catalog;
import java.sql.Connection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one running import works with.
 *
 * @param runId its line in refresh_run
 * @param connection the transaction that all it publishes is part of
 * @param jdbc the same connection
 */
public record RefreshContext(
        int runId, Connection connection, JdbcClient jdbc, Catalog catalog, Tally tally, Progress progress) {}
