package com.tapsifood.foodmap.refresh.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.tapsifood.foodmap.refresh.Intent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What there is to do: vendors and orders by the clock, and either when somebody asks for it. What was missed is done
 * once, and what failed is tried again before its next time comes.
 */
@Component
final class RefreshTasks {

    private static final Logger log = LoggerFactory.getLogger(RefreshTasks.class);
    private static final String NEVER = "-";
    static final String ON_REQUEST = "refresh-on-request";

    private static final int MOST_DOUBLINGS = 16;

    private final ScheduleProperties properties;
    private final Refresher refresher;

    RefreshTasks(ScheduleProperties properties, Refresher refresher) {
        this.properties = properties;
        this.refresher = refresher;
    }

    /** By the clock, as far as a time is set. */
    List<RecurringTask<Void>> byClock() {
        return Stream.concat(
                        byClock(Refreshable.VENDORS, properties.vendors()),
                        byClock(Refreshable.ORDERS, properties.orders()))
                .toList();
    }

    private Stream<RecurringTask<Void>> byClock(Refreshable what, String cron) {
        return cron.equals(NEVER) ? Stream.empty() : Stream.of(recurring(what, cron));
    }

    private RecurringTask<Void> recurring(Refreshable what, String cron) {
        Schedule schedule = times(cron);
        return Tasks.recurring(name(what), schedule)
                .onFailure((complete, operations) -> operations.reschedule(complete, next(schedule, complete)))
                .execute((instance, context) -> refresh(what, Intent.PUBLISH));
    }

    /** By the clock of the zone. */
    Schedule times(String cron) {
        return Schedules.cron(cron, properties.zone());
    }

    static String name(Refreshable what) {
        return "refresh-" + what.key();
    }

    /** Sooner than the clock says, but for what fails again and again. */
    private Instant next(Schedule schedule, ExecutionComplete complete) {
        Instant byClock = schedule.getNextExecutionTime(complete);
        Instant again = complete.getTimeDone().plus(pause(complete.getExecution().consecutiveFailures));
        return again.isBefore(byClock) ? again : byClock;
    }

    private Duration pause(int failuresBefore) {
        Duration pause = properties.retry().multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
        return pause.compareTo(properties.retryMost()) < 0 ? pause : properties.retryMost();
    }

    /** When somebody asks; once however often they do until it begins. Who asked sees that it failed, and may again. */
    OneTimeTask<Intent> onRequest() {
        return Tasks.oneTime(ON_REQUEST, Intent.class)
                .onFailure((complete, operations) -> operations.remove())
                .execute((instance, context) -> refresh(
                        Refreshable.valueOf(
                                instance.getId().toUpperCase(Locale.ROOT).replace('-', '_')),
                        instance.getData()));
    }

    private void refresh(Refreshable what, Intent intent) {
        try {
            refresher.refresh(what, intent);
        } catch (RuntimeException failed) {
            log.warn("refresh of {} failed: {}", what.key(), failed.getMessage());
            throw failed;
        }
    }
}
