package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetPublished;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.platform.database.LostDatabase;
import com.tapsifood.foodmap.tile.StillLoading;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * A version of the orders before the published one, read when somebody compares with it. At most one is in memory, and
 * only for as long as nothing else needs the room.
 */
public final class OlderHeat {

    private static final Logger log = LoggerFactory.getLogger(OlderHeat.class);

    /** Two who compare with different versions take turns instead of driving out each other's before it is used. */
    private static final Duration HELD_AT_LEAST = Duration.ofSeconds(30);

    private final Supplier<Mono<List<Integer>>> list;
    private final IntFunction<Mono<HeatCubes>> read;
    private @Nullable Set<Integer> kept;
    private @Nullable Integer loading;
    private @Nullable Held held;

    /**
     * Nothing is known to be kept before the first publication is heard of.
     *
     * @param list the versions of the orders that can still be read
     * @param read empty when the version is gone
     */
    public OlderHeat(Supplier<Mono<List<Integer>>> list, IntFunction<Mono<HeatCubes>> read) {
        this.list = list;
        this.read = read;
    }

    private record Held(int version, SoftReference<HeatCubes> cubes, long since) {

        boolean mayGo() {
            return cubes.get() == null || System.nanoTime() - since > HELD_AT_LEAST.toNanos();
        }
    }

    /**
     * A version that is kept, if it is in memory; else its reading begins.
     *
     * @throws StillLoading until it has been read
     * @throws InvalidParameter when it is not kept
     */
    synchronized HeatCubes getVersion(int version) {
        if (kept != null && !kept.contains(version)) {
            throw new InvalidParameter("compare", "version " + version + " is not kept; there are " + kept);
        }
        HeatCubes cubes =
                held != null && held.version() == version ? held.cubes().get() : null;
        if (cubes != null) {
            return cubes;
        }
        if (kept != null && loading == null && (held == null || held.mayGo())) {
            load(version);
        }
        throw new StillLoading("orders of version " + version);
    }

    private void load(int version) {
        held = null;
        loading = version;
        read.apply(version).toFuture().whenComplete((cubes, failure) -> loaded(version, cubes, failure));
    }

    private synchronized void loaded(int version, @Nullable HeatCubes cubes, @Nullable Throwable failure) {
        loading = null;
        if (cubes != null && kept != null && kept.contains(version)) {
            held = new Held(version, new SoftReference<>(cubes), System.nanoTime());
            log.info("version {} of the orders is in memory for comparisons", version);
            return;
        }
        boolean comesBack = failure != null && LostDatabase.isCauseOf(failure);
        if (failure != null) {
            log.warn("cannot read version {} of the orders for comparisons: {}", version, failure.toString());
        }
        if (kept != null && !comesBack) {
            kept.remove(version);
        }
    }

    /** Which versions are kept changes with a publication, which also needs the room of the one in memory. */
    public Mono<Void> follow(DatasetPublished event) {
        if (event.version().dataset() != Dataset.ORDERS) {
            return Mono.empty();
        }
        return Mono.defer(list)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(15)))
                .doOnSubscribe(s -> forget())
                .doOnNext(this::learn)
                .then();
    }

    /** A version about to be published needs the room. */
    public synchronized void makeRoom() {
        held = null;
    }

    private synchronized void forget() {
        kept = null;
        held = null;
    }

    private synchronized void learn(Collection<Integer> versions) {
        kept = new TreeSet<>(versions);
    }
}
