package com.tapsifood.foodmap.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.tapsifood.foodmap.FoodMap;
import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.TestDatabase;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Rules and dashboards ask for nothing that the server does not tell. */
class ScrapeIT {

    @Test
    void everyMetricThatIsAskedForExists() throws Exception {
        int port = freePort();
        int metricsPort = freePort();
        try (var server = new SpringApplicationBuilder(FoodMap.class)
                .profiles("serve")
                .initializers(new TestDatabase())
                .properties("foodmap.management.port=" + metricsPort)
                .run("--server.port=" + port, "serve")) {
            askForEverything(new Http(port), server.getBean(ApiKeys.class));
            String scrape = new Http(metricsPort).get("/metrics").body();
            assertThat(scrape)
                    .containsPattern("foodmap_requests_seconds_count\\{asked=\"health\",outcome=\"answered\"} [1-9]")
                    .containsPattern("foodmap_requests_seconds_count\\{asked=\"tile\",outcome=\"refused\"} 1");
            assertThat(missing(names(scrape))).isEmpty();
        }
    }

    /** Some meters are there only after what they measure. */
    private static void askForEverything(Http http, ApiKeys keys) {
        String key = keys.issue("scrape", Rights.everywhere(EnumSet.allOf(Scope.class)), null);
        assertThat(http.get("/health/live").status()).isEqualTo(200);
        assertThat(http.get("/tiles/heatmap/1/1/1.mvt").status()).isEqualTo(401);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> http.get("/tiles/heatmap/11/1316/806.mvt?city=tehran", "X-API-Key", key)
                                .status()
                        < 300);
        assertThat(http.ask(key, "{ cities { key } }").has("data")).isTrue();
        System.gc();
    }

    private static TreeMap<String, String> missing(Set<String> told) {
        var missing = new TreeMap<String, String>();
        Watched.expressions()
                .forEach((where, expression) -> PromQl.metrics(expression).stream()
                        .filter(metric -> !told.contains(metric)
                                && !Watched.foreign().containsKey(metric)
                                && !Watched.recorded().contains(metric))
                        .forEach(metric -> missing.put(metric, where)));
        return missing;
    }

    private static Set<String> names(String scrape) {
        return scrape.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
