package com.tapsifood.foodmap.coverage.postgis;

import static java.util.Objects.requireNonNull;

import com.tapsifood.foodmap.coverage.TargetSnapshot;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetPublished;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.PublishedVersions;
import com.tapsifood.foodmap.dataset.Served;
import io.r2dbc.spi.Readable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Keeps the served targets those that are published. */
@Configuration(proxyBeanMethods = false)
class TargetReader {

    private final DatabaseClient reader;
    private final Served<TargetSnapshot> served;

    TargetReader(DatabaseClient reader, PublishedVersions versions) {
        this.reader = reader;
        this.served = new Served<>(Dataset.TARGETS, versions);
    }

    @Bean
    Served<TargetSnapshot> servedTargets() {
        return served;
    }

    @EventListener
    Mono<Void> on(DatasetPublished event) {
        return served.follow(event, this::read);
    }

    private Mono<TargetSnapshot> read(DatasetVersion version) {
        return reader.sql("""
                        select polygon_id, business_line_id, target from coverage_target where version_id = :version
                        """)
                .bind("version", version.id())
                .map(TargetReader::target)
                .all()
                .collectList()
                .map(TargetSnapshot::of);
    }

    private static TargetSnapshot.Target target(Readable row) {
        return new TargetSnapshot.Target(
                requireNonNull(row.get("polygon_id", Integer.class)),
                requireNonNull(row.get("business_line_id", Integer.class)),
                requireNonNull(row.get("target", Integer.class)));
    }
}
