package com.tapsifood.foodmap.heatmap.postgis;

import static java.util.Objects.requireNonNull;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetPrepared;
import com.tapsifood.foodmap.dataset.DatasetPublished;
import com.tapsifood.foodmap.dataset.DatasetStaged;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.KeptVersions;
import com.tapsifood.foodmap.dataset.OlderVersion;
import com.tapsifood.foodmap.dataset.PublishedVersions;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.heatmap.HeatCube;
import com.tapsifood.foodmap.heatmap.HeatCubes;
import com.tapsifood.foodmap.heatmap.HeatSegmentFormat;
import com.tapsifood.foodmap.heatmap.HeatSquare;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Keeps the served heat cubes those of the published orders. Segments are read by themselves, a few at a time. */
@Configuration(proxyBeanMethods = false)
class HeatReader {

    /** Few threads, because each keeps what it numbers customers with. */
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private static final Scheduler UNPACKING =
            Schedulers.newBoundedElastic(THREADS, Schedulers.DEFAULT_BOUNDED_ELASTIC_QUEUESIZE, "heat", 60, true);

    private final DatabaseClient reader;
    private final Served<HeatCubes> served;
    private final OlderVersion<HeatCubes> older;
    private final KeptVersions kept;

    HeatReader(DatabaseClient reader, PublishedVersions versions, KeptVersions kept) {
        this.kept = kept;
        this.reader = reader;
        this.served = new Served<>(Dataset.ORDERS, versions);
        this.older = new OlderVersion<>(Dataset.ORDERS, () -> kept.of(Dataset.ORDERS), this::readOlder);
    }

    private record Stored(int cityId, int segment, boolean open, long checksum) {}

    private record Loaded(int cityId, HeatSquare square) {}

    @Bean
    Served<HeatCubes> servedHeat() {
        return served;
    }

    @Bean
    OlderVersion<HeatCubes> olderHeat() {
        return older;
    }

    @EventListener
    Mono<Void> on(DatasetPublished event) {
        return Mono.when(served.follow(event, this::readWhole), older.follow(event));
    }

    @EventListener
    Mono<DatasetPrepared> on(DatasetStaged event) {
        return served.prepare(
                event,
                version -> Mono.defer(() -> {
                    older.makeRoom();
                    return readWhole(version);
                }));
    }

    private Mono<HeatCubes> readWhole(DatasetVersion version) {
        return read(version.id()).doOnNext(cubes -> requireWhole(version, cubes));
    }

    /** Empty when the version was deleted before all of it had been read. */
    private Mono<HeatCubes> readOlder(int version) {
        return read(version).filterWhen(cubes -> kept.of(Dataset.ORDERS).map(numbers -> numbers.contains(version)));
    }

    /** No operator may keep what it passes on: a connection holds on to those that it was first opened for. */
    private Mono<HeatCubes> read(int version) {
        return k(version).flatMap(k -> squares(version).collectList().map(loaded -> cubes(loaded, k)));
    }

    private Flux<Loaded> squares(int version) {
        return reader.sql("select city_id, segment, open, checksum from heat_segment where version_id = :version")
                .bind("version", version)
                .map(HeatReader::stored)
                .all()
                .collectList()
                .flatMapIterable(all -> all)
                .flatMap(stored -> load(version, stored), atOnce());
    }

    /** A server that answers already leaves processors to its callers, and needs the room that unpacking takes. */
    private int atOnce() {
        return served.current().isPresent() ? 1 : THREADS;
    }

    /** A version may be deleted while it is read, when two more have followed it. */
    private static void requireWhole(DatasetVersion version, HeatCubes cubes) {
        if (cubes.orders() != version.rows()) {
            throw new IllegalStateException(cubes.orders() + " of " + version.rows() + " orders are there");
        }
    }

    private Mono<Integer> k(int version) {
        return reader.sql("select coalesce(max(k), 1)::integer as k from order_summary where version_id = :version")
                .bind("version", version)
                .map(row -> requireNonNull(row.get("k", Integer.class)))
                .one();
    }

    private Mono<Loaded> load(int version, Stored stored) {
        return reader.sql("""
                        select payload from heat_segment
                        where version_id = :version and city_id = :city and segment = :segment
                        """)
                .bind("version", version)
                .bind("city", (short) stored.cityId())
                .bind("segment", stored.segment())
                .map(row -> requireNonNull(row.get("payload", byte[].class)))
                .one()
                .publishOn(UNPACKING)
                .map(payload -> new Loaded(stored.cityId(), unpack(stored, payload)));
    }

    private static HeatSquare unpack(Stored stored, byte[] payload) {
        if (HeatSegmentFormat.checksum(payload) != stored.checksum()) {
            throw new IllegalStateException(
                    "the checksum of heat segment " + stored.segment() + " of city " + stored.cityId() + " is wrong");
        }
        return HeatSquare.of(HeatSegmentFormat.read(stored.segment(), stored.open(), payload));
    }

    private static HeatCubes cubes(List<Loaded> loaded, int k) {
        Map<Integer, HeatCube> byCity = loaded.stream()
                .collect(Collectors.groupingBy(
                        Loaded::cityId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Loaded::square, Collectors.toList()), HeatCube::new)));
        return new HeatCubes(byCity, k);
    }

    private static Stored stored(Readable row) {
        return new Stored(
                requireNonNull(row.get("city_id", Integer.class)),
                requireNonNull(row.get("segment", Integer.class)),
                requireNonNull(row.get("open", Boolean.class)),
                requireNonNull(row.get("checksum", Long.class)));
    }
}
