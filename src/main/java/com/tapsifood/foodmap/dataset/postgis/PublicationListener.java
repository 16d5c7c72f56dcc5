package com.tapsifood.foodmap.dataset.postgis;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.PublishedVersions;
import com.tapsifood.foodmap.platform.database.Notifications;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Keeps {@link PublishedVersions} true. A lost database is asked again for ever; what is known stays served. */
@Component
@ConditionalOnWebApplication
class PublicationListener implements SmartLifecycle {

    /** Channel that a publication notifies; the payload is of no matter. */
    static final String CHANNEL = "dataset_published";

    private static final Logger log = LoggerFactory.getLogger(PublicationListener.class);
    private static final Duration POLL = Duration.ofSeconds(30);

    private final Notifications notifications;
    private final DatabaseClient reader;
    private final PublishedVersions versions;
    private volatile Disposable.@Nullable Swap running;

    PublicationListener(Notifications notifications, DatabaseClient reader, PublishedVersions versions) {
        this.notifications = notifications;
        this.reader = reader;
        this.versions = versions;
    }

    private Flux<List<DatasetVersion>> publications() {
        Flux<Object> occasions = Flux.merge(notifications.on(CHANNEL), Flux.interval(Duration.ZERO, POLL));
        return occasions.onBackpressureLatest().concatMap(tick -> published(), 1);
    }

    private Mono<List<DatasetVersion>> published() {
        return reader.sql("""
                        select id, dataset, source, rows, published_at
                        from dataset_version where status = 'published' order by id
                        """)
                .map(PublicationListener::version)
                .all()
                .collectList()
                .retryWhen(
                        Retry.backoff(3, Duration.ofMillis(500)).onRetryExhaustedThrow((retry, last) -> last.failure()))
                .onErrorResume(e -> {
                    log.info("could not ask what is published: {}", e.getMessage());
                    return Mono.empty();
                });
    }

    private static DatasetVersion version(Readable row) {
        return new DatasetVersion(
                Objects.requireNonNull(row.get("id", Integer.class)),
                Dataset.of(Objects.requireNonNull(row.get("dataset", String.class))),
                Objects.requireNonNull(row.get("source", String.class)),
                Objects.requireNonNull(row.get("rows", Long.class)),
                Objects.requireNonNull(row.get("published_at", OffsetDateTime.class))
                        .toInstant());
    }

    @Override
    public void start() {
        var swap = Disposables.swap();
        running = swap;
        swap.replace(publications()
                .publishOn(Schedulers.boundedElastic())
                .doOnNext(versions::learn)
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
