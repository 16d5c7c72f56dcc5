package com.tapsifood.foodmap.polygon.graphql;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.PublishedVersions;
import com.tapsifood.foodmap.platform.NotFound;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Counts the published polygons of a city. */
@Controller
@Profile("serve")
class PolygonLayerController {

    /** Numbers of versions begin at 1. */
    private static final int NO_VERSION = 0;

    private static final String COUNT = """
            select l.key, l.name_en, l.name_fa, count(p.id)::integer as polygons, count(p.population) > 0 as populated,
                (count(*) filter (where p.population_estimated))::integer as estimated
            from polygon_layer l
            left join polygon p on p.layer = l.key and p.version_id = :version and p.city_id = :city
            group by l.key order by l.position
            """;

    private final Catalog catalog;
    private final PublishedVersions versions;
    private final DatabaseClient reader;

    PolygonLayerController(Catalog catalog, PublishedVersions versions, DatabaseClient reader) {
        this.catalog = catalog;
        this.versions = versions;
        this.reader = reader;
    }

    @QueryMapping
    Mono<List<PolygonLayer>> polygonLayers(@Argument String city, @AuthenticationPrincipal Caller caller) {
        City found = catalog.findCity(city)
                .filter(c -> caller.rights().sees(c.key()))
                .orElseThrow(() -> new NotFound("NO_SUCH_CITY", "city", "no city has the key \"" + city + "\""));
        int version = versions.find(Dataset.POLYGONS).map(DatasetVersion::id).orElse(NO_VERSION);
        return reader.sql(COUNT)
                .bind("version", version)
                .bind("city", found.id())
                .map(row -> layer(found, row))
                .all()
                .collectList();
    }

    private static PolygonLayer layer(City city, Readable row) {
        return new PolygonLayer(
                city.key(),
                Objects.requireNonNull(row.get("key", String.class)),
                Objects.requireNonNull(row.get("name_en", String.class)),
                Objects.requireNonNull(row.get("name_fa", String.class)),
                Objects.requireNonNull(row.get("polygons", Integer.class)),
                Objects.requireNonNull(row.get("populated", Boolean.class)),
                Objects.requireNonNull(row.get("estimated", Integer.class)));
    }
}
