package com.tapsifood.foodmap.tile.cache;

import com.github.benmanes.caffeine.cache.Cache;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What is asked of the cache, by tileset. */
@Component
public class TileMeters {

    /** Where a tile came from. */
    enum Layer {
        MEMORY,
        REDIS,
        MADE
    }

    private final MeterRegistry registry;
    private final Map<String, OfTileset> tilesets = new ConcurrentHashMap<>();

    TileMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** What is kept in memory. */
    void watch(Cache<?, ?> tiles) {
        Gauge.builder("foodmap.tiles.kept", tiles, Cache::estimatedSize)
                .description("tiles in memory")
                .strongReference(true)
                .register(registry);
        Gauge.builder("foodmap.tiles.kept.size", tiles, TileMeters::weight)
                .description("memory the tiles take")
                .baseUnit("bytes")
                .strongReference(true)
                .register(registry);
    }

    /** Whether Redis answers; NaN where none is named. */
    void watch(Optional<SharedTiles> shared) {
        Gauge.builder(
                        "foodmap.redis.up",
                        () -> shared.map(tiles -> tiles.answer() ? 1.0 : 0.0).orElse(Double.NaN))
                .description("1 while Redis answers, 0 while it is known not to")
                .register(registry);
    }

    private static double weight(Cache<?, ?> tiles) {
        return tiles.policy()
                .eviction()
                .map(eviction -> (double) eviction.weightedSize().orElse(0))
                .orElse(0.0);
    }

    private record OfTileset(Map<Layer, Counter> found, Timer making, DistributionSummary size, Counter sent) {}

    void found(String tileset, Layer layer) {
        Counter counter = of(tileset).found().get(layer);
        if (counter != null) {
            counter.increment();
        }
    }

    /** @param bytes as they are kept */
    void made(String tileset, Duration took, int bytes) {
        OfTileset meters = of(tileset);
        meters.making().record(took);
        meters.size().record(bytes);
    }

    /** Bytes of a tile that go to a client. */
    public void sent(String tileset, int bytes) {
        of(tileset).sent().increment(bytes);
    }

    private OfTileset of(String tileset) {
        OfTileset known = tilesets.get(tileset);
        return known != null ? known : tilesets.computeIfAbsent(tileset, this::register);
    }

    private OfTileset register(String tileset) {
        var found = new EnumMap<Layer, Counter>(Layer.class);
        for (Layer layer : Layer.values()) {
            found.put(
                    layer,
                    Counter.builder("foodmap.tiles")
                            .description("tiles asked for, by the layer that had them; made is a miss of all layers")
                            .tags("tileset", tileset, "layer", layer.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        return new OfTileset(
                found,
                Timer.builder("foodmap.tiles.making")
                        .description("time to encode and compress a tile")
                        .tags("tileset", tileset)
                        .serviceLevelObjectives(
                                Duration.ofMillis(1),
                                Duration.ofMillis(3),
                                Duration.ofMillis(10),
                                Duration.ofMillis(50))
                        .register(registry),
                DistributionSummary.builder("foodmap.tiles.size")
                        .description("size of the tiles made, as they are kept")
                        .baseUnit("bytes")
                        .tags("tileset", tileset)
                        .register(registry),
                Counter.builder("foodmap.tiles.sent")
                        .description("bodies of tiles sent to clients")
                        .baseUnit("bytes")
                        .tags("tileset", tileset)
                        .register(registry));
    }
}
