package com.tapsifood.foodmap.refresh.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.tapsifood.foodmap.platform.database.WriterDatabase;
import com.tapsifood.foodmap.refresh.ImportApplication;
import com.tapsifood.foodmap.refresh.Intent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workers on a real database; what they refresh is only counted. */
class ScheduleIT {

    private static final String YEARLY = "0 0 0 1 1 *";
    private static final String EVERY_SECOND = "* * * * * *";
    private static final String NEVER = "-";
    private static final int TICKS = Integer.getInteger("foodmap.ticks", 12);

    private final List<Refreshable> refreshed = new CopyOnWriteArrayList<>();
    private final List<Scheduler> workers = new ArrayList<>();
    private ImportApplication application = ImportApplication.emptied();

    @BeforeEach
    void begin() {
        application = ImportApplication.emptied();
        application.sql().sql("truncate scheduled_tasks").update();
    }

    @AfterEach
    void end() {
        workers.forEach(Scheduler::stop);
    }

    private static ScheduleProperties times(String vendors, String orders) {
        return new ScheduleProperties(
                ZoneId.of("Asia/Tehran"),
                vendors,
                orders,
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                Duration.ofMillis(200),
                Duration.ofSeconds(5));
    }

    private void work(ScheduleProperties times, Refresher refresher) {
        workers.add(new RefreshWorker(application.bean(WriterDatabase.class), times, new RefreshTasks(times, refresher))
                .start());
    }

    private void note(Refreshable what, Intent intent) {
        refreshed.add(what);
    }

    @Test
    void everyTickIsOneRunOfOneWorker() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var times = new CopyOnWriteArrayList<Instant>();
        Refresher counting = (what, intent) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            times.add(Instant.now());
            running.decrementAndGet();
        };
        work(times(EVERY_SECOND, NEVER), counting);
        work(times(EVERY_SECOND, NEVER), counting);
        await().atMost(Duration.ofSeconds(TICKS + 30L)).until(() -> times.size() >= TICKS);
        assertThat(most).hasValue(1);
        // the first is at once, because nothing is published
        long seconds = Duration.between(times.get(1), times.get(TICKS - 1)).toSeconds();
        assertThat(seconds).isBetween(TICKS - 4L, (long) TICKS);
    }

    @Test
    void emptyStoreIsFilledAtOnce() {
        work(times(YEARLY, YEARLY), this::note);
        await().untilAsserted(
                        () -> assertThat(refreshed).containsExactlyInAnyOrder(Refreshable.VENDORS, Refreshable.ORDERS));
    }

    @Test
    void whatIsPublishedWaitsForItsTime() {
        application
                .sql()
                .sql("insert into dataset_version (dataset, status, source, published_at)"
                        + " values ('vendors', 'published', 'test', now())")
                .update();
        work(times(YEARLY, YEARLY), this::note);
        await().untilAsserted(() -> assertThat(refreshed).contains(Refreshable.ORDERS));
        assertThat(refreshed).doesNotContain(Refreshable.VENDORS);
    }

    @Test
    void whatADeadWorkerLeftIsTakenOver() {
        work(times(YEARLY, NEVER), this::note);
        await().until(() -> refreshed.size() == 1);
        workers.forEach(Scheduler::stop);
        application.sql().sql("""
                        update scheduled_tasks set picked = true, picked_by = 'dead',
                            execution_time = now() - interval '1 hour', last_heartbeat = now() - interval '1 hour'
                        """).update();
        application
                .sql()
                .sql("insert into dataset_version (dataset, status, source, published_at)"
                        + " values ('vendors', 'published', 'test', now())")
                .update();
        work(times(YEARLY, NEVER), this::note);
        await().untilAsserted(() -> assertThat(refreshed).hasSize(2));
    }

    @Test
    void failureIsTriedAgainBeforeItsTime() {
        var attempts = new AtomicInteger();
        work(times(YEARLY, NEVER), (what, intent) -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("the source is away");
            }
            refreshed.add(what);
        });
        await().untilAsserted(() -> assertThat(refreshed).containsExactly(Refreshable.VENDORS));
        await().untilAsserted(() -> assertThat(application.one(
                        Boolean.class,
                        "select execution_time > now() + interval '1 hour' and not picked from scheduled_tasks"))
                .isTrue());
        assertThat(attempts).hasValue(3);
    }

    @Test
    void requestIsDoneOnceHoweverOftenItIsMade() {
        var requests = new RefreshRequests(
                application.bean(WriterDatabase.class), new RefreshTasks(times(NEVER, NEVER), (what, intent) -> {}));
        assertThat(requests.request(Refreshable.ALL_ORDERS, Intent.PUBLISH)).isTrue();
        assertThat(requests.request(Refreshable.ALL_ORDERS, Intent.PUBLISH)).isFalse();
        work(times(NEVER, NEVER), this::note);
        await().untilAsserted(() -> assertThat(refreshed).containsExactly(Refreshable.ALL_ORDERS));
        await().untilAsserted(() -> assertThat(requests.request(Refreshable.ALL_ORDERS, Intent.PUBLISH))
                .isTrue());
    }

    @Test
    void requestThatFailsIsNotRepeated() {
        var requests = new RefreshRequests(
                application.bean(WriterDatabase.class), new RefreshTasks(times(NEVER, NEVER), (what, intent) -> {}));
        requests.request(Refreshable.VENDORS, Intent.FORCE);
        var asked = new CopyOnWriteArrayList<Intent>();
        work(times(NEVER, NEVER), (what, intent) -> {
            asked.add(intent);
            throw new IllegalStateException("a guard objects");
        });
        await().untilAsserted(() -> assertThat(application.one(Long.class, "select count(*) from scheduled_tasks"))
                .isZero());
        assertThat(asked).containsExactly(Intent.FORCE);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Tehran, 2026-01-15T00:00:00Z, 2026-01-15T05:30:00Z",
        "Asia/Tehran, 2026-07-15T00:00:00Z, 2026-07-15T05:30:00Z",
        "Europe/Berlin, 2026-01-15T00:00:00Z, 2026-01-15T08:00:00Z",
        "Europe/Berlin, 2026-07-15T00:00:00Z, 2026-07-15T07:00:00Z"
    })
    void ordersAreReadAtNineByTheClockOfTheZone(ZoneId zone, Instant now, Instant expected) {
        var nine = new ScheduleProperties(
                zone, NEVER, "0 0 9 * * *", Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        assertThat(new RefreshTasks(nine, (what, intent) -> {})
                        .times(nine.orders())
                        .getInitialExecutionTime(now))
                .isEqualTo(expected);
    }
}
