package com.tapsifood.foodmap.tile.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.aayushatharva.brotli4j.decoder.Decoder;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.tile.ContentCoding;
import com.tapsifood.foodmap.tile.Tile;
import com.tapsifood.foodmap.tile.TileFormat;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class TileCacheTest {

    private static final Rights READER = Rights.everywhere(Set.of(Scope.TILES_READ));
    private static final Rights IN_TEHRAN = new Rights(Set.of(Scope.TILES_READ), Set.of("tehran"));
    private static final TileCoord TILE = new TileCoord(10, 3, 4);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final TileCache cache =
            new TileCache(new TileCacheProperties(DataSize.ofMegabytes(1)), Optional.empty(), new TileMeters(registry));
    private final AtomicInteger computed = new AtomicInteger();

    @AfterEach
    void close() {
        cache.destroy();
    }

    private FixedView view(int version, Function<TileCoord, byte[]> encoder) {
        return new FixedView("city=tehran", Map.of("orders", version), "r", tile -> {
            computed.incrementAndGet();
            return encoder.apply(tile);
        });
    }

    private static WantedTile wanted(FixedView view, Rights rights) {
        return wanted(view, rights, TileFormat.MVT, ContentCoding.GZIP);
    }

    private static WantedTile wanted(FixedView view, Rights rights, TileFormat format, ContentCoding coding) {
        return new WantedTile(new GrantedView("heatmap", Set.of(format), view, rights), TILE, format, coding);
    }

    private Tile tile(FixedView view, Rights rights) {
        return cache.tile(wanted(view, rights)).blockOptional(PATIENCE).orElseThrow();
    }

    @Test
    void fiftyAtOnceComputeOnce() {
        var go = new CountDownLatch(1);
        FixedView slow = view(1, tile -> {
            awaitQuietly(go);
            return new byte[] {1, 2, 3};
        });
        List<CompletableFuture<Tile>> asked = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            asked.add(cache.tile(wanted(slow, READER)).toFuture());
        }
        assertThat(asked).noneMatch(CompletableFuture::isDone);
        go.countDown();
        assertThat(asked).allSatisfy(answer -> assertThat(answer).succeedsWithin(PATIENCE));
        assertThat(asked.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(computed).hasValue(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void oneWhoGivesUpTakesNothingFromTheOthers() {
        var go = new CountDownLatch(1);
        FixedView slow = view(1, tile -> {
            awaitQuietly(go);
            return new byte[] {1};
        });
        var impatient = cache.tile(wanted(slow, READER)).subscribe();
        var patient = cache.tile(wanted(slow, READER)).toFuture();
        impatient.dispose();
        go.countDown();
        assertThat(patient).succeedsWithin(PATIENCE);
        assertThat(computed).hasValue(1);
    }

    @Test
    void versionAndRightsAreComputedApart() {
        Tile first = tile(view(1, tile -> new byte[] {1}), READER);
        assertThat(tile(view(1, tile -> new byte[] {9}), READER)).isSameAs(first);
        assertThat(tile(view(2, tile -> new byte[] {1}), READER)).isNotEqualTo(first);
        assertThat(tile(view(1, tile -> new byte[] {1}), IN_TEHRAN)).isNotEqualTo(first);
        assertThat(computed).hasValue(3);
    }

    private Tile.Filled filled(FixedView view, TileFormat format, ContentCoding coding) {
        return (Tile.Filled) cache.tile(wanted(view, READER, format, coding))
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    @Test
    void everyCodingIsKeptAsItIsSent() throws IOException {
        byte[] mvt = new byte[5000];
        FixedView view = view(1, tile -> mvt);
        Tile.Filled gzip = filled(view, TileFormat.MVT, ContentCoding.GZIP);
        assertThat(gzip.coding()).isEqualTo(ContentCoding.GZIP);
        assertThat(unpacked(gzip.bytes())).isEqualTo(mvt);
        Tile.Filled brotli = filled(view, TileFormat.MVT, ContentCoding.BROTLI);
        assertThat(brotli.coding()).isEqualTo(ContentCoding.BROTLI);
        assertThat(Decoder.decompress(brotli.bytes()).getDecompressedData()).isEqualTo(mvt);
        Tile.Filled plain = filled(view, TileFormat.MVT, ContentCoding.IDENTITY);
        assertThat(plain.bytes()).isEqualTo(mvt);
        assertThat(List.of(gzip.etag(), brotli.etag(), plain.etag())).doesNotHaveDuplicates();
        assertThat(computed).hasValue(3);
    }

    @Test
    void whatWouldNotGetSmallerIsLeftAsItIs() {
        byte[] few = new byte[Compression.SMALLEST - 1];
        assertThat(filled(view(1, tile -> few), TileFormat.MVT, ContentCoding.BROTLI))
                .satisfies(tile -> assertThat(tile.coding()).isEqualTo(ContentCoding.IDENTITY))
                .satisfies(tile -> assertThat(tile.bytes()).isEqualTo(few));
        FixedView picture = view(1, tile -> new byte[5000]);
        Tile.Filled whole = filled(picture, TileFormat.PNG, ContentCoding.BROTLI);
        assertThat(whole.coding()).isEqualTo(ContentCoding.IDENTITY);
        assertThat(filled(picture, TileFormat.PNG, ContentCoding.GZIP)).isSameAs(whole);
    }

    private static byte[] unpacked(byte[] gzip) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void metersTellLayersTimeAndBytes() {
        FixedView view = view(1, tile -> new byte[100]);
        for (int i = 0; i < 3; i++) {
            tile(view, READER);
        }
        assertThat(registry.get("foodmap.tiles").tag("layer", "made").counter().count())
                .isEqualTo(1);
        assertThat(registry.get("foodmap.tiles")
                        .tag("layer", "memory")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("foodmap.tiles.making").timer().count()).isEqualTo(1);
        assertThat(registry.get("foodmap.tiles.size").summary().totalAmount()).isEqualTo(100);
    }

    @Test
    void nothingIsAnEmptyTile() {
        assertThat(tile(view(1, tile -> new byte[0]), READER)).isInstanceOf(Tile.Empty.class);
        tile(view(1, tile -> new byte[0]), READER);
        assertThat(computed).hasValue(1);
    }

    @Test
    void failureIsToldAndNotKept() {
        FixedView failing = view(1, tile -> {
            throw new IllegalStateException("once");
        });
        assertThatThrownBy(() -> tile(failing, READER)).hasMessageContaining("once");
        // who asked may hear of the failure before the cache has let go of it
        await().ignoreExceptions().until(() -> tile(view(1, tile -> new byte[] {1}), READER) instanceof Tile.Filled);
        assertThat(computed).hasValue(2);
    }

    @Test
    void tileJsonIsComputedOnce() {
        FixedView view = view(1, tile -> new byte[] {1});
        for (int i = 0; i < 3; i++) {
            assertThat(cache.extras(wanted(view, READER).granted()).block(PATIENCE))
                    .isEqualTo(Map.of("bytes", 1));
        }
        assertThat(computed).hasValue(1);
    }

    @Test
    void memoryIsBounded() {
        var random = new java.util.Random(1);
        for (int i = 0; i < 40; i++) {
            byte[] noise = new byte[100_000];
            random.nextBytes(noise);
            tile(view(i, tile -> noise), READER);
        }
        int before = computed.get();
        for (int i = 0; i < 40; i++) {
            tile(view(i, tile -> new byte[] {1}), READER);
        }
        // a megabyte holds about ten of them
        assertThat(computed.get() - before).isBetween(28, 40);
    }
}
