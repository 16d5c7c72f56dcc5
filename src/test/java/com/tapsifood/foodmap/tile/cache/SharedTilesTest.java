package com.tapsifood.foodmap.tile.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.tile.Tile;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Memory first, then what is shared, then making. */
class SharedTilesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FakeStore store = new FakeStore();
    private final AtomicLong nanos = new AtomicLong();
    private final SharedTiles shared =
            new SharedTiles(store, new Installation("test"), Duration.ofMillis(20), new Circuit(nanos::get));
    private final TileCache cache = cache();
    private final TileCache other = cache();
    private final CountedView view = new CountedView("line=cafe");

    @AfterEach
    void stop() {
        cache.destroy();
        other.destroy();
    }

    @Test
    void tileIsMadeOnceForAllServers() {
        Tile made = tile(cache, view);
        assertThat(view.made()).hasValue(1);
        assertThat(tile(other, view)).usingRecursiveComparison().isEqualTo(made);
        assertThat(view.made()).hasValue(1);
    }

    @Test
    void memoryIsAskedFirst() {
        tile(cache, view);
        tile(cache, view);
        assertThat(store.asked).hasValue(1);
    }

    @Test
    void manyWhoAskAtOnceAskTheStoreOnce() {
        List<Tile> tiles = Flux.range(0, 50)
                .flatMap(i -> cache.tile(view.wanted()), 50)
                .collectList()
                .block(PATIENCE);
        assertThat(tiles).hasSize(50);
        assertThat(store.asked).hasValue(1);
        assertThat(view.made()).hasValue(1);
    }

    @Test
    void emptyTileIsSharedToo() {
        var nothing = new CountedView("");
        tile(cache, nothing);
        assertThat(tile(other, nothing)).isEqualTo(new Tile.Empty(nothing.key().etag()));
        assertThat(nothing.made()).hasValue(1);
    }

    @Test
    void bytesThatAreNoTileAreNotServed() {
        Stream.of("", "x", "<html>something else altogether</html>").forEach(corrupt -> {
            var asked = new CountedView("line=bakery&not=" + corrupt.length());
            store.kept.put(new Installation("test").name(asked.key()), corrupt.getBytes(StandardCharsets.UTF_8));
            assertThat(tile(cache, asked)).isInstanceOf(Tile.Filled.class);
            assertThat(asked.made()).as(corrupt).hasValue(1);
        });
    }

    @Test
    void failuresAndSilenceAreMissesAndEndTheAskingForAWhile() {
        for (Mono<byte[]> failure :
                List.of(Mono.<byte[]>error(new IllegalStateException("lost")), Mono.<byte[]>never())) {
            store.instead = failure;
            for (int i = 0; i < 10; i++) {
                assertThat(tile(cache, new CountedView("made=" + i + failure))).isInstanceOf(Tile.Filled.class);
            }
        }
        assertThat(store.asked.get()).isLessThanOrEqualTo(3);
        assertThat(store.renewed.get()).isPositive();
        store.instead = null;
        nanos.addAndGet(Circuit.PAUSE.toNanos());
        tile(cache, view);
        tile(cache, new CountedView("line=pastry"));
        assertThat(store.kept).hasSize(2);
    }

    @Test
    void withoutASecondLevelTilesAreMadeHere() {
        var alone = new TileCache(
                new TileCacheProperties(DataSize.ofMegabytes(1)),
                Optional.empty(),
                new TileMeters(new SimpleMeterRegistry()));
        assertThat(tile(alone, view)).isInstanceOf(Tile.Filled.class);
        alone.destroy();
    }

    private TileCache cache() {
        return new TileCache(
                new TileCacheProperties(DataSize.ofMegabytes(1)),
                Optional.of(shared),
                new TileMeters(new SimpleMeterRegistry()));
    }

    private static @Nullable Tile tile(TileCache cache, CountedView view) {
        return cache.tile(view.wanted()).block(PATIENCE);
    }
}
