package com.tapsifood.foodmap.refresh.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.tapsifood.foodmap.platform.database.WriterDatabase;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refreshes when it is time, one thing at a time. Any number of workers may run on one database: what is due goes to
 * one of them, and what a worker has left behind that died, to another.
 */
@Component
public class RefreshWorker {

    private static final int SILENT_HEARTBEATS = 4;

    private final WriterDatabase database;
    private final ScheduleProperties properties;
    private final RefreshTasks tasks;

    RefreshWorker(WriterDatabase database, ScheduleProperties properties, RefreshTasks tasks) {
        this.database = database;
        this.properties = properties;
        this.tasks = tasks;
    }

    /** Running until it is stopped. */
    public Scheduler start() {
        List<RecurringTask<Void>> byClock = tasks.byClock();
        Scheduler scheduler = Scheduler.create(database.source(), tasks.onRequest())
                .startTasks(byClock)
                .threads(1)
                .pollingInterval(properties.poll())
                .heartbeatInterval(properties.heartbeat())
                .missedHeartbeatsLimit(SILENT_HEARTBEATS)
                .build();
        scheduler.start();
        fillWhatIsEmpty();
        return scheduler;
    }

    /** What nothing is published of yet is due now, unless a worker is at it. */
    private void fillWhatIsEmpty() {
        JdbcClient.create(database.source())
                .sql("""
                        update scheduled_tasks set execution_time = now(), version = version + 1
                        where not picked and execution_time > now() and (
                            task_name = :vendors and not exists (
                                select from dataset_version where dataset = 'vendors' and status = 'published')
                            or task_name = :orders and not exists (
                                select from dataset_version where dataset = 'orders' and status = 'published'))
                        """)
                .param("vendors", RefreshTasks.name(Refreshable.VENDORS))
                .param("orders", RefreshTasks.name(Refreshable.ORDERS))
                .update();
    }
}
