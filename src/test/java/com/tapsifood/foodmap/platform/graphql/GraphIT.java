package com.tapsifood.foodmap.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.PublishedVersions;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.TestDatabase;
import com.tapsifood.foodmap.support.WithServer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WithServer
class GraphIT {

    private static final Set<Scope> READ = Set.of(Scope.GRAPH_READ);
    private static final String SQUARE =
            "st_multi(st_geomfromtext('polygon((51.3 35.7, 51.4 35.7, 51.4 35.8, 51.3 35.8, 51.3 35.7))', 4326))";
    private static final String STATUS = """
            {dataStatus{datasets{dataset version publishedAt rows source ageSeconds}
            orders{firstDay lastDay cities{city orders firstDay lastDay}}}}""";
    private static final String LAYERS =
            "{polygonLayers(city:\"%s\"){city layer nameEn nameFa polygons populated estimated}}";

    @Autowired
    private ApiKeys keys;

    @Autowired
    private PublishedVersions versions;

    private final Http http;
    private List<DatasetVersion> before = List.of();
    private String everywhere = "";
    private String inTehran = "";

    GraphIT(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @BeforeEach
    void issueKeys() {
        before = List.copyOf(versions.all());
        everywhere = keys.issue("graph", Rights.everywhere(READ), null);
        inTehran = keys.issue("graph of Tehran", new Rights(READ, Set.of("tehran")), null);
    }

    /** The server is shared: what others published is served again. */
    @AfterEach
    void restoreVersions() {
        before.forEach(v ->
                versions.learn(List.of(new DatasetVersion(v.id(), v.dataset(), v.source(), v.rows(), Instant.now()))));
    }

    @Test
    void citiesAreThoseOfTheCaller() {
        assertThat(http.ask(everywhere, "{cities{key}}").at("/data/cities").toString())
                .isEqualTo("[{\"key\":\"tehran\"},{\"key\":\"mashhad\"},{\"key\":\"shiraz\"}]");
        JsonNode tehran = http.ask(
                        inTehran,
                        "{cities{key nameEn nameFa center{lon lat} zoom bounds{west south east north} timeZone}}")
                .at("/data/cities");
        assertThat(tehran.toString())
                .isEqualTo("[{\"key\":\"tehran\",\"nameEn\":\"Tehran\",\"nameFa\":\"تهران\","
                        + "\"center\":{\"lon\":51.3347,\"lat\":35.7219},\"zoom\":11.0,"
                        + "\"bounds\":{\"west\":50.95,\"south\":35.4,\"east\":51.8,\"north\":36.0},"
                        + "\"timeZone\":\"Asia/Tehran\"}]");
    }

    @Test
    void businessLinesComeInTheOrderOfTheFeeds() {
        JsonNode lines =
                http.ask(inTehran, "{businessLines{key nameEn nameFa}}").at("/data/businessLines");
        assertThat(lines.findValuesAsString("key"))
                .containsExactly(
                        "restaurant",
                        "cafe",
                        "bakery",
                        "pastry",
                        "fruit-shop",
                        "meat-shop",
                        "ice-cream-and-juice-shop");
        assertThat(lines.at("/1/nameFa").asString()).isEqualTo("کافه");
    }

    @Test
    void polygonLayersCountThePublishedVersionOnly() {
        int before = version("polygons", 1);
        polygon(before, 901, 2, "region", 5);
        int published = version("polygons", 3);
        polygon(published, 901, 2, "region", null);
        polygon(published, 902, 2, "marketing_area", null);
        polygon(published, 903, 2, "marketing_area", 70);
        polygon(published, 904, 5, "region", 70);
        TestDatabase.sql()
                .sql("update polygon set population_estimated = true where id = 903")
                .update();
        publish(Dataset.POLYGONS, published, "/srv/secret/polygons.geojson");

        JsonNode layers = http.ask(inTehran, LAYERS.formatted("tehran")).at("/data/polygonLayers");

        assertThat(layers.findValuesAsString("layer")).containsExactly("marketing_area", "region", "neighbourhood");
        assertThat(layers.findValuesAsString("polygons")).containsExactly("2", "1", "0");
        assertThat(layers.findValuesAsString("populated")).containsExactly("true", "false", "false");
        assertThat(layers.findValuesAsString("estimated")).containsExactly("1", "0", "0");
        assertThat(layers.findValuesAsString("city")).containsOnly("tehran");
    }

    @Test
    void cityOutOfSightLooksLikeOneThatDoesNotExist() {
        String hidden =
                http.ask(inTehran, LAYERS.formatted("shiraz")).at("/errors/0").toString();
        String missing =
                http.ask(inTehran, LAYERS.formatted("atlantis")).at("/errors/0").toString();
        assertThat(hidden)
                .contains("\"code\":\"NO_SUCH_CITY\"", "\"field\":\"city\"", "\"classification\":\"NOT_FOUND\"")
                .isEqualTo(missing.replace("atlantis", "shiraz"));
        assertThat(http.ask(everywhere, LAYERS.formatted("shiraz")).has("errors"))
                .isFalse();
    }

    @Test
    void dataStatusTellsWhatIsServed() {
        int version = version("orders", 30);
        orders(version, 2, 20, "2026-03-02", "2026-03-09");
        orders(version, 5, 10, "2026-03-01", "2026-03-08");
        publish(Dataset.ORDERS, version, "/srv/secret/orders.csv");

        JsonNode all = http.ask(everywhere, STATUS).at("/data/dataStatus");
        assertThat(all.at("/orders").toString()).isEqualTo("""
                        {"firstDay":"2026-03-01","lastDay":"2026-03-09","cities":[\
                        {"city":"tehran","orders":20,"firstDay":"2026-03-02","lastDay":"2026-03-09"},\
                        {"city":"shiraz","orders":10,"firstDay":"2026-03-01","lastDay":"2026-03-08"}]}""");
        JsonNode orders = published(all, "orders");
        assertThat(orders.path("version").asInt()).isEqualTo(version);
        assertThat(orders.path("rows").asLong()).isEqualTo(30);
        assertThat(orders.path("source").asString()).isEqualTo("orders.csv");
        assertThat(orders.path("ageSeconds").asInt()).isBetween(0, 60);

        JsonNode some = http.ask(inTehran, STATUS).at("/data/dataStatus");
        assertThat(some.at("/orders/cities").findValuesAsString("city")).containsExactly("tehran");
        assertThat(some.at("/orders/firstDay").asString()).isEqualTo("2026-03-02");
        assertThat(published(some, "orders").path("rows").isNull()).isTrue();
        assertThat(all.toString()).doesNotContain("/srv");
    }

    @Test
    void versionsThatAreKeptAreTold() {
        int version = version("vendors", 4);
        TestDatabase.sql()
                .sql("update dataset_version set status = 'superseded', source = '/srv/old.csv', published_at = now()"
                        + " where id = ?")
                .params(version)
                .update();

        JsonNode earlier = http.ask(inTehran, "{dataStatus{earlier{dataset version source rows}}}")
                .at("/data/dataStatus/earlier/0");
        assertThat(earlier.toString()).isEqualTo("""
                        {"dataset":"vendors","version":%d,"source":"old.csv","rows":null}""".formatted(version));
    }

    @Test
    void tooDeepAndTooLargeQueriesAreRefused() {
        String aliases =
                IntStream.range(0, 60).mapToObj(i -> "a" + i + ":cities{key}").collect(Collectors.joining(" "));
        JsonNode refused = http.ask(everywhere, "{" + aliases + "}");
        assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("QUERY_TOO_LARGE");
        assertThat(refused.at("/data/a0").isMissingNode()).isTrue();
    }

    @Test
    void wrongQueriesHaveCodesAndToolsMayAskForTheSchema() {
        assertThat(http.ask(everywhere, "{nothing}")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("INVALID_QUERY");
        assertThat(http.ask(everywhere, "{cities{")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("INVALID_SYNTAX");
        String deep = "{__schema{types{fields{args{type" + "{ofType".repeat(8) + "{name}" + "}".repeat(8) + "}}}}}";
        assertThat(http.ask(everywhere, deep).has("errors")).isFalse();
        assertThat(http.get("/schema.graphqls", "X-API-Key", everywhere).body())
                .contains("polygonLayers(", "scalar DateTime", "Key of the city.");
    }

    private static JsonNode published(JsonNode status, String dataset) {
        return status.path("datasets")
                .valueStream()
                .filter(d -> d.path("dataset").asString().equals(dataset))
                .findFirst()
                .orElseThrow();
    }

    /** Tells the server only: the table says nothing of it. */
    private void publish(Dataset dataset, int version, String source) {
        long rows = dataset == Dataset.ORDERS ? 30 : 3;
        versions.learn(List.of(new DatasetVersion(version, dataset, source, rows, Instant.now())));
    }

    private static int version(String dataset, int rows) {
        return TestDatabase.sql()
                .sql("insert into dataset_version (dataset, status, source, rows) values (?, 'staged', 'x', ?)"
                        + " returning id")
                .params(dataset, rows)
                .query(Integer.class)
                .single();
    }

    private static void polygon(int version, int id, int city, String layer, @Nullable Integer population) {
        TestDatabase.sql()
                .sql("""
                        insert into polygon (version_id, id, city_id, layer, source, source_id, name, name_raw, key,
                            geom, area_km2, population)
                        values (?, ?, ?, ?, 's', ?, 'n', 'n', 'n', %s, 1, ?)
                        """.formatted(SQUARE))
                .params(version, id, city, layer, String.valueOf(id))
                .param(population)
                .update();
    }

    private static void orders(int version, int city, int orders, String firstDay, String lastDay) {
        TestDatabase.sql()
                .sql("insert into order_summary values (?, ?, ?, ?::date, ?::date, 5)")
                .params(version, city, orders, firstDay, lastDay)
                .update();
    }
}
