package com.tapsifood.foodmap.polygon.postgis;

import static java.util.Objects.requireNonNull;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetPublished;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.PublishedVersions;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.polygon.Polygon;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.polygon.Population;
import io.r2dbc.spi.Readable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Keeps the served polygons those that are published. */
@Configuration(proxyBeanMethods = false)
class PolygonReader {

    private final DatabaseClient reader;
    private final Served<PolygonSnapshot> served;

    PolygonReader(DatabaseClient reader, PublishedVersions versions) {
        this.reader = reader;
        this.served = new Served<>(Dataset.POLYGONS, versions);
    }

    @Bean
    Served<PolygonSnapshot> servedPolygons() {
        return served;
    }

    @EventListener
    Mono<Void> on(DatasetPublished event) {
        return served.follow(event, this::read);
    }

    private Mono<PolygonSnapshot> read(DatasetVersion version) {
        return reader.sql("""
                        select id, city_id, layer, name, name_en, key, st_asbinary(geom) as wkb, area_km2, population,
                            population_estimated
                        from polygon where version_id = :version order by id
                        """)
                .bind("version", version.id())
                .map(PolygonReader::polygon)
                .all()
                .collectList()
                // cutting residents into cells takes some ten milliseconds
                .publishOn(Schedulers.boundedElastic())
                .map(PolygonSnapshot::of);
    }

    private static Polygon polygon(Readable row) {
        return new Polygon(
                requireNonNull(row.get("id", Integer.class)),
                requireNonNull(row.get("city_id", Integer.class)),
                PolygonLayer.of(requireNonNull(row.get("layer", String.class))),
                requireNonNull(row.get("name", String.class)),
                row.get("name_en", String.class),
                requireNonNull(row.get("key", String.class)),
                geometry(requireNonNull(row.get("wkb", byte[].class))),
                requireNonNull(row.get("area_km2", Double.class)),
                Population.of(
                        row.get("population", Integer.class),
                        requireNonNull(row.get("population_estimated", Boolean.class))));
    }

    private static Geometry geometry(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("a stored polygon cannot be read", e);
        }
    }
}
