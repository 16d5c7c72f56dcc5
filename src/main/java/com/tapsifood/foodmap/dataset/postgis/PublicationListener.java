package com.tapsifood.foodmap.dataset.postgis;

import com.tapsifood.foodmap.dataset.DatasetPrepared;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.PublishedVersions;
import com.tapsifood.foodmap.platform.database.Notifications;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Keeps {@link PublishedVersions} true. A lost database is asked again for ever; what is known stays served. */
@Component
@ConditionalOnWebApplication
class PublicationListener implements SmartLifecycle {

    /** Channel that a publication notifies; the payload is of no matter. */
    static final String CHANNEL = "dataset_published";

    /** In place of a version: this server is there. */
    private static final int THERE = 0;

    private static final Logger log = LoggerFactory.getLogger(PublicationListener.class);
    private static final Duration POLL = Duration.ofSeconds(30);

    private final Notifications notifications;
    private final DatabaseClient reader;
    private final PublishedVersions versions;
    private final Sinks.Many<Integer> prepared = Sinks.many().replay().latest();
    private volatile Disposable.@Nullable Swap running;

    PublicationListener(Notifications notifications, DatabaseClient reader, PublishedVersions versions) {
        this.notifications = notifications;
        this.reader = reader;
        this.versions = versions;
    }

    private Flux<List<Known>> publications() {
        Flux<Object> occasions = Flux.merge(notifications.on(CHANNEL, held()), Flux.interval(Duration.ZERO, POLL));
        return occasions.onBackpressureLatest().concatMap(tick -> known(), 1);
    }

    /** Tells who publishes that this server is there, and what it has read already. */
    private Flux<String> held() {
        return Flux.concat(
                Mono.just(holds(THERE)),
                prepared.asFlux().startWith(THERE).buffer(2, 1).concatMapIterable(PublicationListener::next));
    }

    private static List<String> next(List<Integer> beforeAndNow) {
        int before = beforeAndNow.getFirst();
        String now = holds(beforeAndNow.getLast());
        return before == THERE ? List.of(now) : List.of(now, "select server_releases(" + before + ")");
    }

    private static String holds(int version) {
        return "select server_holds(" + version + ")";
    }

    @EventListener
    void on(DatasetPrepared event) {
        prepared.tryEmitNext(event.version());
    }

    private Mono<List<Known>> known() {
        return reader.sql("select status, " + VersionRow.COLUMNS
                        + " from dataset_version where status in ('published', 'staged') order by id")
                .map(PublicationListener::known)
                .all()
                .collectList()
                .retryWhen(
                        Retry.backoff(3, Duration.ofMillis(500)).onRetryExhaustedThrow((retry, last) -> last.failure()))
                .onErrorResume(e -> {
                    log.info("could not ask what is published: {}", e.getMessage());
                    return Mono.empty();
                });
    }

    private record Known(DatasetVersion version, boolean published) {}

    private static Known known(Readable row) {
        return new Known(VersionRow.version(row), "published".equals(row.get("status", String.class)));
    }

    /** First what is published: it may be what was staged before. */
    private void learn(List<Known> known) {
        versions.learn(ofStatus(known, true));
        versions.learnStaged(ofStatus(known, false));
    }

    private static List<DatasetVersion> ofStatus(List<Known> known, boolean published) {
        return known.stream()
                .filter(each -> each.published() == published)
                .map(Known::version)
                .toList();
    }

    @Override
    public void start() {
        var swap = Disposables.swap();
        running = swap;
        swap.replace(publications()
                .publishOn(Schedulers.boundedElastic())
                .doOnNext(this::learn)
                .retryWhen(Notifications.forEver())
                .subscribe());
    }

    @Override
    public void stop() {
        var swap = running;
        if (swap != null) {
            swap.dispose();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
