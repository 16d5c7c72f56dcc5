package com.tapsifood.foodmap.dataset;

import static com.tapsifood.foodmap.platform.InvalidParameter.quoted;

import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.platform.database.LostDatabase;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * A version of a dataset before the published one, read when somebody compares with it. At most one is in memory, and
 * only for as long as nothing else needs the room.
 */
public final class OlderVersion<T> {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private static final Logger log = LoggerFactory.getLogger(OlderVersion.class);

    /** Two who compare with different versions take turns instead of driving out each other's before it is used. */
    private static final Duration HELD_AT_LEAST = Duration.ofSeconds(30);

    private final Dataset dataset;
    private final Supplier<Mono<List<Integer>>> list;
    private final IntFunction<Mono<T>> read;
    private @Nullable Set<Integer> kept;
    private @Nullable Integer loading;
    private @Nullable Held<T> held;

    /**
     * Nothing is known to be kept before the first publication is heard of.
     *
     * @param list the versions that can still be read
     * @param read empty when the version is gone
     */
    public OlderVersion(Dataset dataset, Supplier<Mono<List<Integer>>> list, IntFunction<Mono<T>> read) {
        this.dataset = dataset;
        this.list = list;
        this.read = read;
    }

    private record Held<T>(int version, SoftReference<T> data, long since) {

        boolean mayGo() {
            return data.get() == null || System.nanoTime() - since > HELD_AT_LEAST.toNanos();
        }
    }

    /**
     * A version by its number as somebody wrote it.
     *
     * @param field where it was written
     * @param current the one served, which needs no reading
     * @throws InvalidParameter when it is no number, or that of a version that is not kept
     */
    public Served.Snapshot<T> getVersion(String field, String text, Served.Snapshot<T> current) {
        if (!NUMBER.matcher(text).matches()) {
            throw new InvalidParameter(field, "expected the number of a version, not " + quoted(text));
        }
        int version = Integer.parseInt(text);
        return version == current.version() ? current : new Served.Snapshot<>(version, getVersion(field, version));
    }

    /**
     * A version that is kept, if it is in memory; else its reading begins.
     *
     * @throws StillLoading until it has been read
     * @throws InvalidParameter when it is not kept
     */
    synchronized T getVersion(String field, int version) {
        if (kept != null && !kept.contains(version)) {
            throw new InvalidParameter(field, "version " + version + " is not kept; there are " + kept);
        }
        T data = held != null && held.version() == version ? held.data().get() : null;
        if (data != null) {
            return data;
        }
        if (kept != null && loading == null && (held == null || held.mayGo())) {
            load(version);
        }
        throw new StillLoading(dataset.key() + " of version " + version);
    }

    private void load(int version) {
        held = null;
        loading = version;
        read.apply(version).toFuture().whenComplete((data, failure) -> loaded(version, data, failure));
    }

    private synchronized void loaded(int version, @Nullable T data, @Nullable Throwable failure) {
        loading = null;
        if (data != null && kept != null && kept.contains(version)) {
            held = new Held<>(version, new SoftReference<>(data), System.nanoTime());
            log.info("version {} of {} is in memory for comparisons", version, dataset.key());
            return;
        }
        boolean comesBack = failure != null && LostDatabase.isCauseOf(failure);
        if (failure != null) {
            log.warn("cannot read version {} of {} for comparisons: {}", version, dataset.key(), failure.toString());
        }
        if (kept != null && !comesBack) {
            kept.remove(version);
        }
    }

    /** Which versions are kept changes with a publication, which also needs the room of the one in memory. */
    public Mono<Void> follow(DatasetPublished event) {
        if (event.version().dataset() != dataset) {
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
