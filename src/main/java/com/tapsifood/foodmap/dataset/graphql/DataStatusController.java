package com.tapsifood.foodmap.dataset.graphql;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.KeptVersions;
import com.tapsifood.foodmap.dataset.PublishedVersions;
import com.tapsifood.foodmap.dataset.graphql.DataStatus.CityOrders;
import com.tapsifood.foodmap.dataset.graphql.DataStatus.Orders;
import com.tapsifood.foodmap.dataset.graphql.DataStatus.Published;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells what this server serves, which for a moment may be older than what was published last. */
@Controller
@Profile("serve")
class DataStatusController {

    private static final String ORDERS = """
            select c.key, s.orders, s.first_day, s.last_day
            from order_summary s join city c on c.id = s.city_id
            where s.version_id = :version
            order by s.orders desc, c.key
            """;

    private final PublishedVersions versions;
    private final KeptVersions kept;
    private final DatabaseClient reader;

    DataStatusController(PublishedVersions versions, KeptVersions kept, DatabaseClient reader) {
        this.versions = versions;
        this.kept = kept;
        this.reader = reader;
    }

    @QueryMapping
    Mono<DataStatus> dataStatus(@AuthenticationPrincipal Caller caller) {
        return Flux.fromStream(() -> versions.find(Dataset.ORDERS).stream())
                .concatMap(this::ordersByCity)
                .filter(orders -> caller.rights().sees(orders.city()))
                .collectList()
                .map(cities ->
                        new DataStatus(datasets(caller), Orders.of(cities).orElse(null)));
    }

    @SchemaMapping(typeName = "DataStatus")
    Flux<Published> earlier(@AuthenticationPrincipal Caller caller) {
        Instant now = Instant.now();
        return kept.all()
                .map(version -> Published.of(version, now, !caller.rights().isRestricted()));
    }

    private List<Published> datasets(Caller caller) {
        Instant now = Instant.now();
        return versions.all().stream()
                .sorted(Comparator.comparing(DatasetVersion::dataset))
                .map(version -> Published.of(version, now, !caller.rights().isRestricted()))
                .toList();
    }

    private Flux<CityOrders> ordersByCity(DatasetVersion version) {
        return reader.sql(ORDERS)
                .bind("version", version.id())
                .map(DataStatusController::cityOrders)
                .all();
    }

    private static CityOrders cityOrders(Readable row) {
        return new CityOrders(
                Objects.requireNonNull(row.get("key", String.class)),
                Objects.requireNonNull(row.get("orders", Long.class)),
                Objects.requireNonNull(row.get("first_day", LocalDate.class)),
                Objects.requireNonNull(row.get("last_day", LocalDate.class)));
    }
}
