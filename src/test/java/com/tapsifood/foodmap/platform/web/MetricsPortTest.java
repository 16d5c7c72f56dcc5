package com.tapsifood.foodmap.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.support.Http;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class MetricsPortTest {

    @Test
    void metricsAreTextOfPrometheus() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.counter("foodmap.tiles", "tileset", "heatmap", "layer", "made").increment(3);
        var port = new MetricsPort(new ManagementProperties(0, "127.0.0.1"), registry, new MockEnvironment());
        assertThat(port.isAutoStartup()).isFalse();
        port.start();
        var http = new Http(port.port());
        assertThat(http.get("/metrics").header("Content-Type")).startsWith("text/plain");
        assertThat(http.get("/metrics").body()).contains("foodmap_tiles_total{layer=\"made\",tileset=\"heatmap\"} 3.0");
        assertThat(http.get("/other").status()).isEqualTo(404);
        port.stop();
        assertThat(port.isRunning()).isFalse();
    }
}
