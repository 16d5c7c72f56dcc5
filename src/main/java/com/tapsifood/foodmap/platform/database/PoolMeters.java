package com.tapsifood.foodmap.platform.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.PoolMetrics;
import java.util.function.ToDoubleFunction;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** How the connections of the pools are used. */
@Component
class PoolMeters {

    private final MeterRegistry registry;

    PoolMeters(
            MeterRegistry registry, ConnectionPool readerPool, @Qualifier("exporterPool") ConnectionPool exporterPool) {
        this.registry = registry;
        watch("reader", readerPool);
        watch("exporter", exporterPool);
    }

    private void watch(String pool, ConnectionPool connections) {
        connections.getMetrics().ifPresent(metrics -> {
            gauge(pool, "acquired", metrics, PoolMetrics::acquiredSize);
            gauge(pool, "idle", metrics, PoolMetrics::idleSize);
            gauge(pool, "pending", metrics, PoolMetrics::pendingAcquireSize);
            gauge(pool, "max", metrics, PoolMetrics::getMaxAllocatedSize);
        });
    }

    private void gauge(String pool, String connections, PoolMetrics metrics, ToDoubleFunction<PoolMetrics> value) {
        Gauge.builder("foodmap.pool", metrics, value)
                .description("connections to the database by pool, and requests that wait for one (pending)")
                .tags("pool", pool, "connections", connections)
                .strongReference(true)
                .register(registry);
    }
}
