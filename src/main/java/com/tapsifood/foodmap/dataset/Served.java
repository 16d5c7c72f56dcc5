package com.tapsifood.foodmap.dataset;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * What a server has in memory of one dataset: a snapshot of one version, swapped whole when the next has been read. A
 * version that cannot be read is tried again until there is another, while the one before is served.
 */
public final class Served<T> {

    private static final Logger log = LoggerFactory.getLogger(Served.class);

    private final Dataset dataset;
    private final PublishedVersions versions;
    private final Sinks.Many<DatasetVersion> followed = Sinks.many().multicast().directBestEffort();
    private final Sinks.Many<DatasetStaged> staged = Sinks.many().multicast().directBestEffort();
    private @Nullable Snapshot<T> prepared;
    private boolean reading;
    private volatile @Nullable Snapshot<T> current;
    private @Nullable DatasetVersion served;
    private volatile @Nullable String fault;

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
        return Optional.ofNullable(current);
    }

    /** Id of the version served; 0 when there is none. */
    public int version() {
        Snapshot<T> snapshot = current;
        return snapshot == null ? 0 : snapshot.version();
    }

    /** Whether a version is published that this server has not read yet, and it has none before it. */
    public boolean isLoading() {
        return current == null
                && (!versions.areKnown() || versions.find(dataset).isPresent());
    }

    /** Why the last try to read the published version failed; empty while it is read, and when it has been. */
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /**
     * Reads a staged version, so that it can be served the moment that it is published. Passed over while a published
     * one is being read, so that there are never more than two in memory; given up when the version is staged no more.
     */
    public Mono<DatasetPrepared> prepare(DatasetStaged event, Function<DatasetVersion, Mono<T>> read) {
        if (event.dataset() != dataset) {
            return Mono.empty();
        }
        return Mono.defer(() -> {
            forgetPrepared();
            staged.tryEmitNext(event);
            DatasetVersion version = event.version();
            return version == null ? Mono.empty() : preparing(version, read);
        });
    }

    private Mono<DatasetPrepared> preparing(DatasetVersion version, Function<DatasetVersion, Mono<T>> read) {
        var done = new DatasetPrepared(version.id());
        if (isReading()) {
            return Mono.just(done);
        }
        return read.apply(version)
                .doOnNext(data -> keepPrepared(new Snapshot<>(version.id(), data)))
                .doOnError(failure -> log.warn(
                        "cannot read version {} of {} before it is published: {}",
                        version.id(),
                        dataset.key(),
                        failure.toString()))
                .onErrorComplete()
                .takeUntilOther(Flux.merge(followed.asFlux(), staged.asFlux()))
                .then(Mono.just(done));
    }

    private synchronized boolean isReading() {
        return reading;
    }

    private synchronized void keepPrepared(Snapshot<T> snapshot) {
        prepared = snapshot;
    }

    private synchronized void forgetPrepared() {
        prepared = null;
    }

    /** What was prepared of a version, for once. */
    private synchronized Optional<T> takePrepared(DatasetVersion version) {
        Snapshot<T> ready = prepared;
        prepared = null;
        return ready == null || ready.version() != version.id() ? Optional.empty() : Optional.of(ready.data());
    }

    /**
     * Reads a version if it is one of this dataset, and serves it from then on. An earlier one that is still being read
     * is given up, so that there are never more than two in memory.
     */
    public Mono<Void> follow(DatasetPublished event, Function<DatasetVersion, Mono<T>> read) {
        DatasetVersion version = event.version();
        if (version.dataset() != dataset) {
            return Mono.empty();
        }
        return Mono.defer(() -> {
            followed.tryEmitNext(version);
            fault = null;
            Optional<T> ready = takePrepared(version);
            if (ready.isPresent()) {
                serve(version, ready.get());
                return Mono.empty();
            }
            return reading(version, read).takeUntilOther(followed.asFlux());
        });
    }

    private Mono<Void> reading(DatasetVersion version, Function<DatasetVersion, Mono<T>> read) {
        reads(true);
        return Mono.defer(() -> read.apply(version))
                .doOnError(failure -> failed(version, failure))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(15)))
                .doOnNext(data -> serve(version, data))
                .then();
    }

    private synchronized void reads(boolean nowReading) {
        reading = nowReading;
    }

    /** However late a version has been read, it does not take the place of one that was published after it. */
    private synchronized void serve(DatasetVersion version, T data) {
        if (served != null && !version.isAfter(served)) {
            return;
        }
        served = version;
        reading = false;
        current = new Snapshot<>(version.id(), data);
        fault = null;
        log.info(
                "serving version {} of {}: {} rows from {}",
                version.id(),
                dataset.key(),
                version.rows(),
                version.source());
    }

    /** Said once, not with every try. */
    private void failed(DatasetVersion version, Throwable failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        String reason = "cannot read version " + version.id() + " of " + dataset.key() + ": " + cause;
        if (!reason.equals(fault)) {
            var still = current;
            log.warn("{}; {}", reason, still == null ? "not ready until it can" : "still serving " + still.version());
        }
        fault = reason;
    }
}
