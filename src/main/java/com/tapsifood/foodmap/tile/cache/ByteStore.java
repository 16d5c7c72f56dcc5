package com.tapsifood.foodmap.tile.cache;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Bytes by name, kept elsewhere. May fail, be slow or forget. */
interface ByteStore {

    /** The bytes; empty when there are none. */
    Mono<byte[]> find(String name);

    /** Keeps the bytes for that long; what comes back says only that it was done. */
    Mono<?> keep(String name, byte[] bytes, Duration ttl);

    /** Starts afresh after failures: what is in use is not to be trusted. Returns at once. */
    void renew();
}
