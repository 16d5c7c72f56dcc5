package com.tapsifood.foodmap.refresh.schedule;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.tapsifood.foodmap.platform.database.WriterDatabase;
import com.tapsifood.foodmap.refresh.Intent;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the workers for a refresh, and for the end of one. */
@Component
public class RefreshRequests {

    private final JdbcClient record;
    private final SchedulerClient client;
    private final RefreshTasks tasks;

    RefreshRequests(WriterDatabase database, RefreshTasks tasks) {
        this.record = JdbcClient.create(database.source());
        this.tasks = tasks;
        this.client = SchedulerClient.Builder.create(database.source(), tasks.onRequest())
                .build();
    }

    /** Returns false when it is asked for already and has not begun. */
    public boolean request(Refreshable what, Intent intent) {
        return client.scheduleIfNotExists(tasks.onRequest().instance(what.key(), intent), Instant.now());
    }

    /** Returns false when none is running. What it brought is not kept. */
    public boolean cancel() {
        return record.sql("""
                        with cancelled as (
                            update refresh_run set cancelled = true where status = 'running' returning backend)
                        select count(pg_cancel_backend(backend)) + count(*) from cancelled
                        """).query(Long.class).single() > 0;
    }
}
