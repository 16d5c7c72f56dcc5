package com.tapsifood.foodmap.tile.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TestDatabase;
import com.tapsifood.foodmap.support.TileClient;
import com.tapsifood.foodmap.support.WithServer;
import com.tapsifood.foodmap.support.mvt.DecodedTile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three tilesets over HTTP: addresses, refusals, TileJSON, caching, and who sees what. */
@WithServer
class TilesIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Bounds IRAN = new Bounds(44, 25, 64, 40);
    private static final String TILE = "/tiles/heatmap/5/20/12.mvt?city=tehran";

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private Catalog catalog;

    @Autowired
    private ApiKeys keys;

    private final Http http;
    private String key = "";
    private String inTehran = "";

    TilesIT(@LocalServerPort int port) {
        http = new Http(port);
    }

    @BeforeEach
    void publish() {
        demo.beServed();
        key = keys.issue("tiles", Rights.everywhere(Set.of(Scope.TILES_READ)), null);
        inTehran = keys.issue("tiles of Tehran", new Rights(Set.of(Scope.TILES_READ), Set.of("tehran")), null);
    }

    private Http.Answer get(String path) {
        return http.get(path, "X-API-Key", key);
    }

    @ParameterizedTest
    @CsvSource({
        "/tiles/roads/5/20/12.mvt, 404, NO_SUCH_TILESET, tileset",
        "/tiles/roads.json, 404, NO_SUCH_TILESET, tileset",
        "/tiles/heatmap/5/20/12.pbf?city=tehran, 404, NO_SUCH_FORMAT, format",
        "/tiles/heatmap/5/20/12?city=tehran, 404, NO_SUCH_FORMAT, format",
        "/tiles/vendors/5/20/12.png, 404, NO_SUCH_FORMAT, format",
        "/tiles/vendors/5/20/12@2x.png, 404, NO_SUCH_FORMAT, format",
        "/tiles/heatmap/99/20/12.mvt?city=tehran, 400, INVALID_PARAMETER, z/x/y",
        "/tiles/heatmap/13/20/12.mvt?city=tehran, 400, INVALID_PARAMETER, z",
        "/tiles/heatmap/4/2/1.mvt?city=tehran, 400, INVALID_PARAMETER, z",
        "/tiles/heatmap/5/32/12.mvt?city=tehran, 400, INVALID_PARAMETER, z/x/y",
        "/tiles/heatmap/5/20/32.mvt?city=tehran, 400, INVALID_PARAMETER, z/x/y",
        "/tiles/heatmap/5/2147483647/2147483647.mvt?city=tehran, 400, INVALID_PARAMETER, z/x/y",
        "/tiles/heatmap/5/99999999999999999999/1.mvt?city=tehran, 400, INVALID_PARAMETER, x",
        "/tiles/heatmap/5/-1/12.mvt?city=tehran, 400, INVALID_PARAMETER, x",
        "/tiles/heatmap/5/20/y.mvt?city=tehran, 400, INVALID_PARAMETER, y",
        "/tiles/heatmap/5/20/1.5.mvt?city=tehran, 400, INVALID_PARAMETER, y",
        "/tiles/heatmap/five/20/12.mvt?city=tehran, 400, INVALID_PARAMETER, z",
        "/tiles/heatmap/5/20/12.mvt, 400, INVALID_PARAMETER, city",
        "/tiles/heatmap/5/20/12.mvt?city=atlantis, 400, INVALID_PARAMETER, city",
        "/tiles/heatmap/5/20/12.mvt?city=tehran&line=pizza, 400, INVALID_PARAMETER, line",
        "/tiles/heatmap/5/20/12.mvt?city=tehran&colour=red, 400, INVALID_PARAMETER, colour",
        "/tiles/heatmap/5/20/12.mvt?city=tehran&city=tehran, 400, INVALID_PARAMETER, city",
        "/tiles/heatmap/5/20/12.mvt?city=tehran&from=2026-05-01&to=2026-04-30, 400, INVALID_PARAMETER, from",
        "/tiles/heatmap/5/20/12.mvt?city=tehran&from=yesterday, 400, INVALID_PARAMETER, from",
        "/tiles/heatmap/5/20/12.mvt?city=tehran&geometry=hexagon, 400, INVALID_PARAMETER, geometry",
        "/tiles/heatmap.json?city=tehran&layer=region, 400, INVALID_PARAMETER, layer",
        "/tiles/polygons.json?layer=street, 400, INVALID_PARAMETER, layer",
        "/tiles/polygons.json?from=2026-05-01, 400, INVALID_PARAMETER, from",
        "/tiles/vendors.json?city=atlantis, 400, INVALID_PARAMETER, city",
        "/tiles/vendors/14/9999999/1.mvt, 400, INVALID_PARAMETER, z/x/y",
    })
    void addressThatCannotBeAnsweredIsAProblem(String path, int status, String code, String field) {
        Http.Answer answer = get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("field").asString()).isEqualTo(field);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "com.tapsifood", "springframework", "\\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "heatmap, city=tehran, 5, 12",
        "heatmap, city=shiraz&from=2026-03-01&to=2026-03-31&line=cafe, 5, 12",
        "vendors, '', 5, 14",
        "vendors, city=mashhad&line=cafe, 5, 14",
        "polygons, '', 5, 14",
        "polygons, city=tehran&layer=region, 5, 14"
    })
    void tileJsonKeepsTheRules(String tileset, String query, int minzoom, int maxzoom) {
        Http.Answer answer =
                http.get("/tiles/" + tileset + ".json?" + query + (query.isEmpty() ? "" : "&") + "key=" + key);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode json = JSON.readTree(answer.body());
        assertThat(TileJsonRules.faults(json)).isEmpty();
        assertThat(json.path("minzoom").asInt()).isEqualTo(minzoom);
        assertThat(json.path("maxzoom").asInt()).isEqualTo(maxzoom);
        assertThat(json.path("filter").asString()).isEqualTo(query);
        assertThat(answer.body()).doesNotContain(key, "key=");
        URI tile = URI.create(json.at("/tiles/0")
                .asString()
                .replace("{z}", "5")
                .replace("{x}", "20")
                .replace("{y}", "12"));
        HttpResponse<byte[]> bytes = http.download(tile.getRawPath() + "?" + tile.getRawQuery(), "X-API-Key", key);
        assertThat(bytes.statusCode()).isIn(200, 204);
        assertThat(bytes.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(c -> assertThat(c).contains("immutable"));
    }

    @Test
    void rulesOfTileJsonFindWhatIsBroken() {
        String good = get("/tiles/vendors.json").body();
        assertThat(TileJsonRules.faults(JSON.readTree(good))).isEmpty();
        assertThat(TileJsonRules.faults(JSON.readTree(good.replace("\"3.0.0\"", "\"2.2.0\""))))
                .hasSize(1);
        assertThat(TileJsonRules.faults(JSON.readTree(good.replace("http://", ""))))
                .hasSize(1);
        assertThat(TileJsonRules.faults(JSON.readTree(good.replace("vector_layers", "layers"))))
                .hasSize(1);
        assertThat(TileJsonRules.faults(JSON.readTree(good.replace("\"maxzoom\":14", "\"maxzoom\":31"))))
                .isNotEmpty();
        assertThat(TileJsonRules.faults(JSON.readTree(good.replace("\"bounds\":[", "\"bounds\":[90,"))))
                .hasSize(1);
    }

    @Test
    void tileIsSentOnceAndThenKnown() {
        var first = http.download(TILE, "X-API-Key", key, "Accept-Encoding", "gzip");
        assertThat(first.statusCode()).isEqualTo(200);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        var second = http.download(TILE, "X-API-Key", key, "Accept-Encoding", "gzip", "If-None-Match", etag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        for (String name : new String[] {"ETag", "Vary", "Cache-Control"}) {
            assertThat(second.headers().allValues(name))
                    .as(name)
                    .isEqualTo(first.headers().allValues(name));
        }
        var plain = http.download(TILE, "X-API-Key", key, "If-None-Match", etag);
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.headers().firstValue("ETag"))
                .isNotEqualTo(first.headers().firstValue("ETag"));
        assertThat(plain.headers().firstValue("Content-Type")).hasValue("application/vnd.mapbox-vector-tile");
    }

    @Test
    void headHasTheHeadersOfGet() {
        Http.Answer head = http.send("HEAD", TILE, null, "X-API-Key", key);
        Http.Answer get = get(TILE);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"ETag", "Vary", "Cache-Control", "Content-Type", "Content-Length"}) {
            assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
        }
    }

    @Test
    void staleVersionIsNotKept() {
        int version = demo.version(Dataset.ORDERS);
        assertThat(get(TILE + "&v=" + version).header("Cache-Control")).contains("immutable");
        assertThat(get(TILE + "&v=" + (version - 1)).header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(get(TILE).header("Cache-Control")).startsWith("private, max-age=60");
    }

    @Test
    void emptyTileHasNoContent() {
        Http.Answer answer = get("/tiles/heatmap/12/0/0.mvt?city=tehran&v=" + demo.version(Dataset.ORDERS));
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("ETag")).isNotNull();
        assertThat(answer.header("Cache-Control")).contains("immutable");
    }

    @Test
    void tilesOfAnotherCityAreNotThere() {
        for (String tileset : new String[] {"heatmap", "vendors", "polygons"}) {
            Http.Answer tile = http.get("/tiles/" + tileset + "/5/20/12.mvt?city=shiraz", "X-API-Key", inTehran);
            Http.Answer json = http.get("/tiles/" + tileset + ".json?city=shiraz", "X-API-Key", inTehran);
            assertThat(tile.status()).as(tileset).isEqualTo(400);
            assertThat(json.status()).as(tileset).isEqualTo(400);
            assertThat(tile.body())
                    .isEqualTo(http.get("/tiles/" + tileset + "/5/20/12.mvt?city=atlantis", "X-API-Key", key)
                            .body()
                            .replace("atlantis", "shiraz"));
        }
    }

    @Test
    void tilesetWithoutACityHasTheCitiesOfTheCallerOnly() {
        City tehran = catalog.getCity("tehran");
        var restricted = new TileClient(http, inTehran);
        assertThat(polygons(restricted)).isEqualTo(polygonsOf("= " + tehran.id()));
        assertThat(polygons(new TileClient(http, key))).isEqualTo(polygonsOf("> 0"));
        assertThat(restricted.tileJson("polygons", "").path("bounds").get(0).asDouble())
                .isEqualTo(tehran.bounds().west());
        JsonNode vendors = restricted.tileJson("vendors", "");
        assertThat(vendors.path("total").asLong()).isEqualTo(vendorsOf("city_id = " + tehran.id()));
        assertThat(vendors.path("excluded").asLong()).isEqualTo(vendorsOf("geom is null and city_id = " + tehran.id()));
    }

    /** Ids of the labels, each of which is in one tile, in all tiles of the country. */
    private static Set<Integer> polygons(TileClient client) {
        Set<Integer> ids = new HashSet<>();
        for (TileCoord tile : TileCoord.touching(IRAN, 7).toList()) {
            for (DecodedTile.Feature label :
                    DecodedTile.of(client.tile("polygons", tile, "")).features("labels")) {
                assertThat(ids.add(label.number("id"))).isTrue();
            }
        }
        return ids;
    }

    private Set<Integer> polygonsOf(String cities) {
        return new HashSet<>(TestDatabase.sql()
                .sql("select id from polygon where version_id = :version and city_id " + cities)
                .param("version", demo.version(Dataset.POLYGONS))
                .query(Integer.class)
                .list());
    }

    private long vendorsOf(String condition) {
        return TestDatabase.sql()
                .sql("select count(*) from vendor where version_id = :version and " + condition)
                .param("version", demo.version(Dataset.VENDORS))
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource({"5, tehran, ''", "9, mashhad, ''", "12, shiraz, cafe", "12, tehran, ''"})
    void everyPlacedVendorIsInOneTile(int z, String cityKey, String line) {
        City city = catalog.getCity(cityKey);
        var client = new TileClient(http, key);
        var codes = new TreeSet<String>();
        for (TileCoord tile : TileCoord.touching(city.bounds(), z).toList()) {
            byte[] mvt = client.tile("vendors", tile, "city=" + cityKey + "&line=" + line);
            for (DecodedTile.Feature vendor : DecodedTile.of(mvt).features("vendors")) {
                assertThat(codes.add(String.valueOf(vendor.properties().get("code"))))
                        .isTrue();
            }
        }
        String ofLine =
                line.isEmpty() ? "" : " and business_line_id = (select id from business_line where key = 'cafe')";
        assertThat((long) codes.size()).isEqualTo(vendorsOf("geom is not null and city_id = " + city.id() + ofLine));
    }
}
