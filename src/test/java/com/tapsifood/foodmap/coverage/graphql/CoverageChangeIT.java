package com.tapsifood.foodmap.coverage.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.awaitility.Awaitility.await;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TestDatabase;
import com.tapsifood.foodmap.support.TileClient;
import com.tapsifood.foodmap.support.WithServer;
import com.tapsifood.foodmap.support.mvt.DecodedTile;
import com.tapsifood.foodmap.vendor.VendorSnapshot;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Coverage beside another: that of an earlier version of the vendors, or of another filter or reach. */
@WithServer
class CoverageChangeIT {

    private static final Bounds TEHRAN = new Bounds(51.0, 35.5, 51.7, 35.9);
    private static final String CAFES = "filter:{city:\"tehran\", lines:[\"cafe\"]}";

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Served<VendorSnapshot> vendors;

    private final Http http;
    private String key = "";

    CoverageChangeIT(@LocalServerPort int port) {
        http = new Http(port);
    }

    @BeforeEach
    void publish() {
        demo.beServed();
        key = keys.issue("change", Rights.everywhere(Set.of(Scope.GRAPH_READ, Scope.TILES_READ)), null);
    }

    private JsonNode coverage(String fields) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> http.ask(key, "{coverage(" + CAFES + "){" + fields + "}}"),
                        answer -> answer.path("errors").isMissingNode())
                .at("/data/coverage");
    }

    /** The published vendors without their cafes, as a version of its own. */
    private int publishWithoutCafes(int before) {
        int version = TestDatabase.sql()
                .sql("insert into dataset_version (dataset, status, source) values ('vendors', 'staged', 'test')"
                        + " returning id")
                .query(Integer.class)
                .single();
        String columns = "number, code, name, name_key, city_id, business_line_id, status_id, visible, open, grade,"
                + " radius_km, geom, marketing_area_id, region_id, neighbourhood_id";
        TestDatabase.sql()
                .sql("insert into vendor (version_id, " + columns + ") select ?, " + columns
                        + " from vendor where version_id = ? and business_line_id is distinct from"
                        + " (select id from business_line where key = 'cafe')")
                .params(version, before)
                .update();
        TestDatabase.sql()
                .sql("update dataset_version set status = 'superseded' where id = ?")
                .param(before)
                .update();
        TestDatabase.sql()
                .sql("update dataset_version set status = 'published', published_at = clock_timestamp() where id = ?")
                .param(version)
                .update();
        TestDatabase.sql()
                .sql("select pg_notify('dataset_published', 'vendors')")
                .query(String.class)
                .optional();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(vendors.version()).isEqualTo(version));
        return version;
    }

    @Test
    void changeSinceAnEarlierVersionOfTheVendorsIsTold() {
        int before = demo.version(Dataset.VENDORS);
        JsonNode then = coverage("statistics{cells uncovered}");
        publishWithoutCafes(before);
        JsonNode now = coverage("change(vendorVersion:" + before + "){vendorVersion gained{cells} lost{cells}"
                        + " polygons{id meanBefore mean} cells(first:5){vendorsBefore cell{vendors}}}")
                .path("change");
        assertThat(now.path("vendorVersion").asInt()).isEqualTo(before);
        assertThat(now.at("/gained/cells").asInt()).isZero();
        assertThat(now.at("/lost/cells").asInt())
                .isEqualTo(then.at("/statistics/cells").asInt()
                        - then.at("/statistics/uncovered").asInt())
                .isPositive();
        assertThat(now.path("polygons")
                        .valueStream()
                        .mapToDouble(p -> -p.path("meanBefore").asDouble()))
                .isNotEmpty()
                .isSorted();
        assertThat(now.path("cells")
                        .valueStream()
                        .mapToInt(c -> -c.path("vendorsBefore").asInt()))
                .hasSize(5)
                .isSorted();
    }

    @Test
    void changeIsDrawn() {
        int before = demo.version(Dataset.VENDORS);
        JsonNode then = coverage("statistics{cells uncovered mean}").path("statistics");
        publishWithoutCafes(before);
        coverage("change(vendorVersion:" + before + "){vendorVersion}");
        var client = new TileClient(http, key);
        String compared = "city=tehran&line=cafe&compare=version%3D" + before;
        double difference = 0;
        for (TileCoord tile : TileCoord.touching(TEHRAN, 8).toList()) {
            for (DecodedTile.Feature block :
                    DecodedTile.of(client.tile("coverage", tile, compared)).features("coverage")) {
                difference += block.decimal("difference") * block.number("cells");
            }
        }
        int cells = then.path("cells").asInt();
        // means of blocks are told to a tenth
        assertThat(-difference).isCloseTo(then.path("mean").asDouble() * cells, withinPercentage(1.0));
        JsonNode legend = client.tileJson("coverage", compared);
        assertThat(legend.at("/difference/lost").asInt())
                .isEqualTo(cells - then.path("uncovered").asInt());
        assertThat(legend.at("/difference/cells")
                        .valueStream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(cells);
        assertThat(legend.at("/compare/version").asInt()).isEqualTo(before);
    }

    @Test
    void versionThatIsNotKeptIsRefusedByItsName() {
        JsonNode answer = http.ask(key, "{coverage(" + CAFES + "){change(vendorVersion:999999){vendorVersion}}}");
        assertThat(answer.at("/errors/0/extensions/field").asString())
                .as(answer.toString())
                .isEqualTo("vendorVersion");
    }

    @Test
    void whatIfIsComparedToo() {
        JsonNode legend =
                new TileClient(http, key).tileJson("coverage", "city=tehran&line=cafe&compare=reach%3D50%2525");
        assertThat(legend.at("/compare/filter").asString()).contains("reach=50%");
        assertThat(legend.at("/difference/gained").asInt()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "version%3D999999,compare",
        "version%3Dlast,compare",
        "city%3Dshiraz,compare.cell",
        "cell%3D500,compare.cell",
        "line%3Dshoes,compare.line",
        "compare%3Dx,compare"
    })
    void badComparisonIsRefused(String compare, String field) {
        var answer = http.get("/tiles/coverage.json?key=" + key + "&city=tehran&compare=" + compare);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }
}
