package com.tapsifood.foodmap.dataset.graphql;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type of the same name in schema/statistics.graphqls. */
record ServiceStatistics(
        OffsetDateTime startedAt,
        long uptimeSeconds,
        long heapUsedBytes,
        long heapMaxBytes,
        List<ServedDataset> served,
        TileCacheStatistics tileCache,
        List<PoolStatistics> pools) {

    record ServedDataset(
            String dataset,
            @Nullable Integer version,
            @Nullable String fault) {}

    record TileCacheStatistics(long tiles, long bytes, List<TilesetStatistics> tilesets) {}

    record TilesetStatistics(String tileset, long memory, long redis, long made) {}

    record PoolStatistics(String name, int acquired, int idle, int pending, int max) {}
}
