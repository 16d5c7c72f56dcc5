package com.tapsifood.foodmap.tile.cache;

import com.tapsifood.foodmap.tile.Tile;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The second level: tiles that servers make for each other. Whatever goes wrong there is a tile not found, in bounded
 * time; only the log is told, once when it starts and once when it is over.
 */
final class SharedTiles {

    static final Duration TTL = Duration.ofHours(1);
    private static final int MOST_WRITES = 64;

    private static final Logger log = LoggerFactory.getLogger(SharedTiles.class);

    private final ByteStore store;
    private final Installation installation;
    private final Duration timeout;
    private final Circuit circuit;
    private final Semaphore writes = new Semaphore(MOST_WRITES);

    SharedTiles(ByteStore store, Installation installation, Duration timeout, Circuit circuit) {
        this.store = store;
        this.installation = installation;
        this.timeout = timeout;
        this.circuit = circuit;
    }

    /** The tile, or empty when it cannot be had; never an error. */
    Mono<Tile> find(TileKey key) {
        return Mono.defer(() -> circuit.mayAsk() ? watched(store.find(installation.name(key))) : Mono.empty())
                .onErrorComplete()
                .mapNotNull(bytes -> StoredTile.tile(key.etag(), bytes));
    }

    /** Returns at once. The tile is not kept when too many are on their way already. */
    void keep(TileKey key, Tile tile) {
        if (circuit.mayAsk() && writes.tryAcquire()) {
            var unused = Mono.defer(() -> watched(store.keep(installation.name(key), StoredTile.bytes(tile), TTL)))
                    .onErrorComplete()
                    .doFinally(end -> writes.release())
                    .toFuture();
        }
    }

    /** Whether they do, as far as it is known. */
    boolean answer() {
        return !circuit.isOpen();
    }

    private <T> Mono<T> watched(Mono<T> asked) {
        return asked.timeout(timeout).doOnSuccess(answer -> answered()).doOnError(this::failed);
    }

    private void answered() {
        if (circuit.answered()) {
            log.info("Redis answers again");
        }
    }

    private void failed(Throwable failure) {
        if (circuit.failed()) {
            log.info("Redis does not answer ({}); tiles are made here until it does", reason(failure));
        }
        if (circuit.isOpen()) {
            store.renew();
        }
    }

    /** Messages may hold addresses. */
    private static String reason(Throwable failure) {
        return failure.getClass().getSimpleName();
    }
}
