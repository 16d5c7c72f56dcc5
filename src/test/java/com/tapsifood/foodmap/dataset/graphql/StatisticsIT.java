package com.tapsifood.foodmap.dataset.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.WithServer;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WithServer
class StatisticsIT {

    private static final String QUERY = """
            {serviceStatistics{startedAt uptimeSeconds heapUsedBytes heapMaxBytes served{dataset version fault}
            tileCache{tiles bytes tilesets{tileset memory redis made}} pools{name acquired idle pending max}}}
            """;

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private ApiKeys keys;

    private final Http http;
    private String key = "";

    StatisticsIT(@LocalServerPort int port) {
        http = new Http(port);
    }

    @BeforeEach
    void publish() {
        demo.beServed();
        key = key(Set.of(Scope.GRAPH_READ, Scope.ADMIN, Scope.TILES_READ));
    }

    private String key(Set<Scope> scopes) {
        return keys.issue("statistics", Rights.everywhere(scopes), null);
    }

    @Test
    void whatIsServedIsTold() {
        JsonNode told = statistics();

        assertThat(told.path("served").size()).isEqualTo(Dataset.values().length);
        for (JsonNode served : told.path("served")) {
            Dataset dataset = Dataset.of(served.path("dataset").asString());
            // the demo of the tests brings no targets
            if (dataset != Dataset.TARGETS) {
                assertThat(served.path("version").asInt()).isEqualTo(demo.version(dataset));
            }
            assertThat(served.path("fault").isNull()).isTrue();
        }
        assertThat(told.path("uptimeSeconds").asInt()).isPositive();
        assertThat(told.path("heapUsedBytes").asLong())
                .isBetween(1L, told.path("heapMaxBytes").asLong());
    }

    @Test
    void tilesThatWereMadeOrFoundAreCounted() {
        String tile = "/tiles/polygons/11/1316/806.mvt?layer=region&city=tehran";
        long made = polygons(statistics()).path("made").asLong(0);
        assertThat(http.download(tile, "X-API-Key", key).statusCode()).isEqualTo(200);
        long found = polygons(statistics()).path("memory").asLong();
        http.download(tile, "X-API-Key", key);

        JsonNode told = statistics();

        assertThat(polygons(told).path("made").asLong()).isGreaterThanOrEqualTo(made);
        assertThat(polygons(told).path("memory").asLong()).isGreaterThan(found);
        assertThat(told.path("tileCache").path("tiles").asLong()).isPositive();
        assertThat(told.path("tileCache").path("bytes").asLong()).isGreaterThan(400);
    }

    @Test
    void poolsAreTold() {
        JsonNode pools = statistics().path("pools");

        assertThat(pools.findValuesAsString("name")).containsExactly("exporter", "reader");
        assertThat(pools.get(1).path("max").asInt()).isEqualTo(10);
        assertThat(pools.get(1).path("idle").asInt()).isPositive();
    }

    @Test
    void isForAdministratorsOnly() {
        JsonNode answer = http.ask(key(Set.of(Scope.GRAPH_READ, Scope.TILES_READ, Scope.EXPORT_READ)), QUERY);

        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        assertThat(answer.path("data").isNull()).isTrue();
    }

    private static JsonNode polygons(JsonNode statistics) {
        for (JsonNode tileset : statistics.path("tileCache").path("tilesets")) {
            if (tileset.path("tileset").asString().equals("polygons")) {
                return tileset;
            }
        }
        return statistics.path("nothing");
    }

    private JsonNode statistics() {
        JsonNode answer = http.ask(key, QUERY);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.path("data").path("serviceStatistics");
    }
}
