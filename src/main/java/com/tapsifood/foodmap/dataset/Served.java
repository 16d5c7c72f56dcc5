package com.tapsifood.foodmap.dataset;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * What a server has in memory of one dataset: a snapshot of one version, swapped whole when the next has been read. A
 * version that cannot be read is tried again for ever while the one before is served.
 */
public final class Served<T> {

    private static final Logger log = LoggerFactory.getLogger(Served.class);

    private final Dataset dataset;
    private final PublishedVersions versions;
    private final AtomicReference<Snapshot<T>> current = new AtomicReference<>();

    /** @param data built from this version and no other */
    public record Snapshot<T>(int version, T data) {}

    public Served(Dataset dataset, PublishedVersions versions) {
        this.dataset = dataset;
        this.versions = versions;
    }

    public Dataset dataset() {
        return dataset;
    }

    /** Empty as long as nothing is published or nothing has been read. */
    public Optional<Snapshot<T>> current() {
        return Optional.ofNullable(current.get());
    }

    /** Id of the version served; 0 when there is none. */
    public int version() {
        Snapshot<T> snapshot = current.get();
        return snapshot == null ? 0 : snapshot.version();
    }

    /** Whether a version is published that this server has not read yet, and it has none before it. */
    public boolean isLoading() {
        return current.get() == null
                && (!versions.areKnown() || versions.find(dataset).isPresent());
    }

    /** Reads a version if it is one of this dataset, and serves it from then on. */
    public Mono<Void> follow(DatasetPublished event, Function<DatasetVersion, Mono<T>> read) {
        DatasetVersion version = event.version();
        if (version.dataset() != dataset) {
            return Mono.empty();
        }
        return Mono.defer(() -> read.apply(version))
                .doOnError(e -> log.warn("cannot read version {} of {}: {}", version.id(), dataset.key(), e.toString()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
                        .maxBackoff(Duration.ofSeconds(15))
                        .filter(e -> isPublished(version)))
                .doOnNext(data -> serve(version, data))
                .onErrorComplete()
                .then();
    }

    private void serve(DatasetVersion version, T data) {
        if (isPublished(version)) {
            current.set(new Snapshot<>(version.id(), data));
            log.info(
                    "serving version {} of {}: {} rows from {}",
                    version.id(),
                    dataset.key(),
                    version.rows(),
                    version.source());
        }
    }

    /** A version that was overtaken while it was read is not served after its successor. */
    private boolean isPublished(DatasetVersion version) {
        return versions.find(dataset).filter(v -> v.id() == version.id()).isPresent();
    }
}
