package com.tapsifood.foodmap.tile.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tapsifood.foodmap.tile.ContentCoding;
import com.tapsifood.foodmap.tile.Tile;
import com.tapsifood.foodmap.tile.cache.TileMeters.Layer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Compressed tiles and computed TileJSON, made once for a key by few threads that do nothing else, however many ask.
 * Before a tile is made it is looked for among those of other servers, where there is a Redis. A new version makes new
 * keys; nothing is ever invalidated.
 */
@Component
public class TileCache implements DisposableBean {

    /** Key, tag, node of the cache; the text of the view is shared by its tiles. */
    private static final int ENTRY_OVERHEAD = 400;

    private static final long DESCRIPTIONS = 2000;
    /** For the cache's own housekeeping: waking another thread takes longer than that. */
    private static final Executor IN_PLACE = Runnable::run;

    private final ExecutorService workers;
    private final AsyncCache<TileKey, Tile> tiles;
    private final AsyncCache<String, Map<String, Object>> descriptions;
    private final Optional<SharedTiles> shared;
    private final TileMeters meters;

    TileCache(TileCacheProperties properties, Optional<SharedTiles> shared, TileMeters meters) {
        this.meters = meters;
        this.shared = shared;
        workers = Executors.newFixedThreadPool(
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().name("tile-", 0).daemon().factory());
        tiles = Caffeine.newBuilder()
                .maximumWeight(properties.size().toBytes())
                .weigher((TileKey key, Tile tile) -> ENTRY_OVERHEAD + size(tile))
                .executor(IN_PLACE)
                .buildAsync();
        meters.watch(tiles.synchronous());
        meters.watch(shared);
        descriptions = Caffeine.newBuilder()
                .maximumSize(DESCRIPTIONS)
                .executor(IN_PLACE)
                .buildAsync();
    }

    public Mono<Tile> tile(WantedTile wanted) {
        return Mono.fromFuture(() -> find(wanted), true);
    }

    private CompletableFuture<Tile> find(WantedTile wanted) {
        TileKey key = wanted.key();
        CompletableFuture<Tile> known = tiles.getIfPresent(key);
        if (known == null) {
            return tiles.get(key, (k, executor) -> load(k, wanted, workers));
        }
        meters.found(wanted.granted().tileset(), Layer.MEMORY);
        return known;
    }

    /** Makes the tile if it is not there, on other threads than those of requests, and counts no hit. */
    public Mono<Tile> prepare(WantedTile wanted, Executor maker) {
        return Mono.fromFuture(() -> tiles.get(wanted.key(), (key, executor) -> load(key, wanted, maker)), true);
    }

    public Mono<Map<String, Object>> extras(GrantedView granted) {
        return Mono.fromFuture(() -> descriptions.get(granted.extrasKey(), (key, executor) -> describe(granted)), true);
    }

    private CompletableFuture<Map<String, Object>> describe(GrantedView granted) {
        return CompletableFuture.supplyAsync(() -> granted.view().extras(), workers);
    }

    /** Asks the second level, if there is one, before a tile is made. */
    private CompletableFuture<Tile> load(TileKey key, WantedTile wanted, Executor maker) {
        if (shared.isEmpty()) {
            return CompletableFuture.supplyAsync(() -> make(key, wanted), maker);
        }
        return shared.get().find(key).toFuture().thenCompose(found -> shared(found, key, wanted, maker));
    }

    private CompletableFuture<Tile> shared(@Nullable Tile found, TileKey key, WantedTile wanted, Executor maker) {
        if (found != null) {
            meters.found(wanted.granted().tileset(), Layer.REDIS);
            return CompletableFuture.completedFuture(found);
        }
        return CompletableFuture.supplyAsync(() -> make(key, wanted), maker);
    }

    private Tile make(TileKey key, WantedTile wanted) {
        long start = System.nanoTime();
        Tile tile = encode(key, wanted);
        String tileset = wanted.granted().tileset();
        meters.found(tileset, Layer.MADE);
        meters.made(tileset, Duration.ofNanos(System.nanoTime() - start), size(tile));
        shared.ifPresent(level -> level.keep(key, tile));
        return tile;
    }

    private static Tile encode(TileKey key, WantedTile wanted) {
        byte[] plain = wanted.encode();
        if (plain.length == 0) {
            return new Tile.Empty(key.etag());
        }
        ContentCoding coding = plain.length < Compression.SMALLEST ? ContentCoding.IDENTITY : key.coding();
        return new Tile.Filled(key.etag(), coding, Compression.compress(plain, coding));
    }

    private static int size(Tile tile) {
        return tile instanceof Tile.Filled filled ? filled.bytes().length : 0;
    }

    @Override
    public void destroy() {
        workers.shutdown();
    }
}
