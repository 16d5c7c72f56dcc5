package com.tapsifood.foodmap.tile.cache;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A map that can be made to fail, or never to answer. */
final class FakeStore implements ByteStore {

    final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger renewed = new AtomicInteger();
    /** What everybody gets instead of an answer. */
    volatile @Nullable Mono<byte[]> instead;

    @Override
    public Mono<byte[]> find(String name) {
        asked.incrementAndGet();
        var other = instead;
        return other != null ? other : Mono.justOrEmpty(kept.get(name));
    }

    @Override
    public Mono<?> keep(String name, byte[] bytes, Duration ttl) {
        var other = instead;
        return other != null ? other : Mono.fromRunnable(() -> kept.put(name, bytes));
    }

    @Override
    public void renew() {
        renewed.incrementAndGet();
    }
}
