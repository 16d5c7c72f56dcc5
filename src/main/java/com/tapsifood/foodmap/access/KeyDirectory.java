package com.tapsifood.foodmap.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tapsifood.foodmap.platform.Unavailable;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells whose key it is. What the database said is believed for {@link #BELIEVED}, so that a tile does not wait on it
 * and a revoked key closes soon. Keys that were good are believed longer while the database is lost.
 */
@Component
public class KeyDirectory {

    private static final Logger log = LoggerFactory.getLogger(KeyDirectory.class);
    private static final Duration BELIEVED = Duration.ofSeconds(30);
    private static final Duration BELIEVED_IN_OUTAGE = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int REMEMBERED = 10_000;

    private final DatabaseClient reader;
    private final AsyncCache<String, Optional<StoredKey>> fresh = Caffeine.newBuilder()
            .expireAfterWrite(BELIEVED)
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .buildAsync();
    private final Cache<String, StoredKey> lastKnown = Caffeine.newBuilder()
            .expireAfterWrite(BELIEVED_IN_OUTAGE)
            .maximumSize(REMEMBERED)
            .build();

    KeyDirectory(DatabaseClient reader) {
        this.reader = reader;
    }

    /** The caller whose key this is; empty when it is nobody's, {@link Unavailable} when nobody can tell. */
    public Mono<Caller> find(String text) {
        return KeyText.parse(text).map(this::find).orElseGet(Mono::empty);
    }

    private Mono<Caller> find(KeyText key) {
        // one caller giving up must not cancel the look-up that others wait for
        return Mono.fromFuture(() -> fresh.get(key.prefix(), (prefix, executor) -> lookUp(prefix)), true)
                .mapNotNull(found -> found.filter(stored -> stored.opensWith(key, Instant.now()))
                        .map(StoredKey::caller)
                        .orElse(null));
    }

    private CompletableFuture<@Nullable Optional<StoredKey>> lookUp(String prefix) {
        return reader.sql("select name, salt, hash, scopes, cities, least(expires_at, revoked_at) as ends_at"
                        + " from api_key where prefix = :prefix")
                .bind("prefix", prefix)
                .map(KeyDirectory::storedKey)
                .one()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .doOnNext(found -> remember(prefix, found))
                .timeout(PATIENCE)
                .onErrorResume(lost -> lastKnown(prefix, lost))
                .toFuture();
    }

    private void remember(String prefix, Optional<StoredKey> found) {
        found.ifPresentOrElse(key -> lastKnown.put(prefix, key), () -> lastKnown.invalidate(prefix));
    }

    private Mono<Optional<StoredKey>> lastKnown(String prefix, Throwable lost) {
        log.debug("could not look up a key: {}", lost.toString());
        StoredKey known = lastKnown.getIfPresent(prefix);
        return known == null
                ? Mono.error(new Unavailable("keys cannot be verified now"))
                : Mono.just(Optional.of(known));
    }

    private static StoredKey storedKey(Readable row) {
        String[] cities = row.get("cities", String[].class);
        OffsetDateTime endsAt = row.get("ends_at", OffsetDateTime.class);
        Set<Scope> scopes = Arrays.stream(Objects.requireNonNull(row.get("scopes", String[].class)))
                .flatMap(scope -> Scope.find(scope).stream())
                .collect(Collectors.toSet());
        var rights = new Rights(scopes, cities == null ? null : Set.copyOf(Arrays.asList(cities)));
        return new StoredKey(
                new Caller(Objects.requireNonNull(row.get("name", String.class)), rights),
                Objects.requireNonNull(row.get("salt", byte[].class)),
                Objects.requireNonNull(row.get("hash", byte[].class)),
                endsAt == null ? null : endsAt.toInstant());
    }
}
