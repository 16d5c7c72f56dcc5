package com.tapsifood.foodmap.heatmap.postgis;

import static java.util.Objects.requireNonNull;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetPublished;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.PublishedVersions;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.heatmap.HeatCube;
import com.tapsifood.foodmap.heatmap.HeatCubes;
import com.tapsifood.foodmap.heatmap.HeatSegment;
import com.tapsifood.foodmap.heatmap.HeatSegmentFormat;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Keeps the served heat cubes those of the published orders. Segments are read by themselves, a few at a time. */
@Configuration(proxyBeanMethods = false)
class HeatReader {

    private static final int AT_ONCE = 4;

    private final DatabaseClient reader;
    private final Served<HeatCubes> served;

    HeatReader(DatabaseClient reader, PublishedVersions versions) {
        this.reader = reader;
        this.served = new Served<>(Dataset.ORDERS, versions);
    }

    private record Stored(int cityId, int segment, boolean open, long checksum) {}

    private record Loaded(int cityId, HeatSegment segment) {}

    @Bean
    Served<HeatCubes> servedHeat() {
        return served;
    }

    @EventListener
    Mono<Void> on(DatasetPublished event) {
        return served.follow(event, this::read);
    }

    private Mono<HeatCubes> read(DatasetVersion version) {
        return reader.sql("select city_id, segment, open, checksum from heat_segment where version_id = :version")
                .bind("version", version.id())
                .map(HeatReader::stored)
                .all()
                .collectList()
                .flatMapIterable(all -> all)
                .flatMap(stored -> load(version, stored), AT_ONCE)
                .collectList()
                .doOnNext(loaded -> requireWhole(version, loaded))
                .zipWith(k(version), HeatReader::cubes);
    }

    /** A version may be deleted while it is read, when two more have followed it. */
    private static void requireWhole(DatasetVersion version, List<Loaded> loaded) {
        long rows = loaded.stream().mapToLong(l -> l.segment().rows()).sum();
        if (rows != version.rows()) {
            throw new IllegalStateException(rows + " of " + version.rows() + " orders are there");
        }
    }

    private Mono<Integer> k(DatasetVersion version) {
        return reader.sql("select coalesce(max(k), 1)::integer as k from order_summary where version_id = :version")
                .bind("version", version.id())
                .map(row -> requireNonNull(row.get("k", Integer.class)))
                .one();
    }

    private Mono<Loaded> load(DatasetVersion version, Stored stored) {
        return reader.sql("""
                        select payload from heat_segment
                        where version_id = :version and city_id = :city and segment = :segment
                        """)
                .bind("version", version.id())
                .bind("city", (short) stored.cityId())
                .bind("segment", stored.segment())
                .map(row -> requireNonNull(row.get("payload", byte[].class)))
                .one()
                .publishOn(Schedulers.boundedElastic())
                .map(payload -> new Loaded(stored.cityId(), unpack(stored, payload)));
    }

    private static HeatSegment unpack(Stored stored, byte[] payload) {
        if (HeatSegmentFormat.checksum(payload) != stored.checksum()) {
            throw new IllegalStateException(
                    "the checksum of heat segment " + stored.segment() + " of city " + stored.cityId() + " is wrong");
        }
        return HeatSegmentFormat.read(stored.segment(), stored.open(), payload);
    }

    private static HeatCubes cubes(List<Loaded> loaded, int k) {
        Map<Integer, HeatCube> byCity = loaded.stream()
                .collect(Collectors.groupingBy(
                        Loaded::cityId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Loaded::segment, Collectors.toList()), HeatCube::new)));
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
