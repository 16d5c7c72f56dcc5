package com.tapsifood.foodmap.dataset.graphql;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.dataset.graphql.ServiceStatistics.PoolStatistics;
import com.tapsifood.foodmap.dataset.graphql.ServiceStatistics.ServedDataset;
import com.tapsifood.foodmap.dataset.graphql.ServiceStatistics.TileCacheStatistics;
import com.tapsifood.foodmap.dataset.graphql.ServiceStatistics.TilesetStatistics;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Tells administrators how this server is doing: what the meters count, so that both say the same. */
@Controller
@Profile("serve")
class StatisticsController {

    private static final String TILES = "foodmap.tiles";
    private static final String POOL = "foodmap.pool";

    private final Collection<Served<?>> served;
    private final MeterRegistry meters;

    StatisticsController(Collection<Served<?>> served, MeterRegistry meters) {
        this.served = List.copyOf(served);
        this.meters = meters;
    }

    @QueryMapping
    ServiceStatistics serviceStatistics(@AuthenticationPrincipal Caller caller) {
        caller.rights().require(Scope.ADMIN);
        var started = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new ServiceStatistics(
                started.atOffset(ZoneOffset.UTC),
                Duration.between(started, Instant.now()).toSeconds(),
                heap.getUsed(),
                heap.getMax(),
                served.stream()
                        .sorted(Comparator.comparing(Served::dataset))
                        .map(StatisticsController::dataset)
                        .toList(),
                new TileCacheStatistics(value("foodmap.tiles.kept"), value("foodmap.tiles.kept.size"), tilesets()),
                names(POOL, "pool").map(this::pool).toList());
    }

    private static ServedDataset dataset(Served<?> data) {
        int version = data.version();
        return new ServedDataset(
                data.dataset().key(),
                version == 0 ? null : version,
                data.fault().orElse(null));
    }

    private List<TilesetStatistics> tilesets() {
        return names(TILES, "tileset")
                .map(tileset -> new TilesetStatistics(
                        tileset,
                        value(TILES, "tileset", tileset, "layer", "memory"),
                        value(TILES, "tileset", tileset, "layer", "redis"),
                        value(TILES, "tileset", tileset, "layer", "made")))
                .toList();
    }

    private PoolStatistics pool(String name) {
        return new PoolStatistics(
                name, ofPool(name, "acquired"), ofPool(name, "idle"), ofPool(name, "pending"), ofPool(name, "max"));
    }

    private int ofPool(String name, String what) {
        return (int) value(POOL, "pool", name, "connections", what);
    }

    private Stream<String> names(String meter, String tag) {
        return meters.find(meter).meters().stream()
                .map(found -> found.getId().getTag(tag))
                .filter(Objects::nonNull)
                .distinct()
                .sorted();
    }

    /** What a counter or gauge says; 0 when there is none. */
    private long value(String meter, String... tags) {
        Meter found = meters.find(meter).tags(tags).meter();
        if (found == null) {
            return 0;
        }
        for (Measurement measurement : found.measure()) {
            return Math.round(measurement.getValue());
        }
        return 0;
    }
}
