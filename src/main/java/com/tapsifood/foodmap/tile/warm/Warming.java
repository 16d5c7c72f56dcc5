package com.tapsifood.foodmap.tile.warm;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.platform.Refusal;
import com.tapsifood.foodmap.tile.Tile;
import com.tapsifood.foodmap.tile.TileSource;
import com.tapsifood.foodmap.tile.cache.GrantedView;
import com.tapsifood.foodmap.tile.cache.RecentRights;
import com.tapsifood.foodmap.tile.cache.TileCache;
import com.tapsifood.foodmap.tile.cache.WantedTile;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Makes tiles before anybody asks, one after the other on a thread of low priority. It follows what is served rather
 * than what is published, and gives up as soon as another version is served: then it begins again with that.
 */
@Component
@Profile("serve")
class Warming implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Warming.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final WarmingProperties properties;
    private final TileCache cache;
    private final RecentRights rights;
    private final Collection<Served<?>> served;
    private final List<WarmView> views;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .name("warming")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .factory());

    private Map<String, Integer> warmed = Map.of();
    private long warmedAt;
    private @Nullable Future<?> running;

    Warming(
            WarmingProperties properties,
            TileCache cache,
            RecentRights rights,
            Collection<Served<?>> served,
            Collection<TileSource> sources) {
        this.properties = properties;
        this.cache = cache;
        this.rights = rights;
        this.served = served;
        Map<String, TileSource> byId =
                sources.stream().collect(Collectors.toMap(s -> s.tileset().id(), Function.identity()));
        this.views = properties.views().stream()
                .map(text -> new WarmView(text, byId))
                .toList();
    }

    @Override
    public void start() {
        if (properties.enabled()) {
            running = Flux.interval(LOOK_EVERY, Schedulers.fromExecutorService(worker))
                    .onBackpressureDrop()
                    .concatMap(tick -> warmWhenDue(), 0)
                    .then()
                    .toFuture();
        }
    }

    /** Makes what is missing, when other versions are served than last time or the time has come. */
    Mono<Void> warmWhenDue() {
        Map<String, Integer> now = versions();
        boolean isFresh = System.nanoTime() - warmedAt < properties.every().toNanos();
        if (now.equals(warmed) && isFresh) {
            return Mono.empty();
        }
        warmed = now;
        warmedAt = System.nanoTime();
        return Flux.fromIterable(rights.list())
                .concatMap(caller -> Flux.fromIterable(views).concatMap(view -> tiles(view, caller)))
                .takeWhile(tile -> versions().equals(now))
                .concatMap(this::prepare, 0)
                .count()
                .doOnNext(count -> log.debug("{} tiles are ready", count))
                .then();
    }

    private Map<String, Integer> versions() {
        return served.stream()
                .collect(Collectors.toMap(s -> s.dataset().key(), Served::version, (a, b) -> a, TreeMap::new));
    }

    /** Its TileJSON is made on the way. What these rights may not see, or is not read yet, has no tiles. */
    private Flux<WantedTile> tiles(WarmView view, Rights caller) {
        return Mono.defer(() -> granted(view, caller))
                .flatMapIterable(granted -> view.tiles(granted, properties))
                .doOnError(failure -> !(failure instanceof Refusal), failure -> log.warn("cannot warm", failure))
                .onErrorComplete();
    }

    private Mono<GrantedView> granted(WarmView view, Rights caller) {
        GrantedView whole = view.granted(caller);
        Mono<Map<String, Object>> extras = cache.extras(whole);
        return view.hasLastDays()
                ? extras.map(words -> view.granted(caller, words))
                        .flatMap(last -> cache.extras(last).thenReturn(last))
                : extras.thenReturn(whole);
    }

    private Mono<Tile> prepare(WantedTile wanted) {
        return cache.prepare(wanted, worker)
                .doOnError(failure -> log.warn("cannot make a tile ahead", failure))
                .onErrorComplete();
    }

    @Override
    public void stop() {
        if (running != null) {
            running.cancel(true);
            running = null;
        }
        worker.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
