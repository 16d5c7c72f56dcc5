package com.tapsifood.foodmap.coverage.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.PublishedTargets;
import com.tapsifood.foodmap.support.TestDatabase;
import com.tapsifood.foodmap.support.TileClient;
import com.tapsifood.foodmap.support.WithServer;
import com.tapsifood.foodmap.support.mvt.DecodedTile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Coverage as a client sees it: GraphQL, TileJSON and tiles. */
@WithServer
class CoverageIT {

    private static final String STATISTICS = """
            cells km2 uncovered mean median residents uncoveredResidents
            target{cells mean median cellsAtTarget residentsAtTarget meanGap worst{id ratio gap vendors}}""";
    private static final String ALL = """
            filter versions{dataset version} cellMeters modified vendors withoutPlace withoutRadius imputed unknownCodes
            noTarget statistics{%1$s} ratioClasses{index from cells} vendorClasses{index from cells}
            polygons{id name statistics{%1$s}} tilesUrl""".formatted(STATISTICS);
    private static final Bounds TEHRAN = new Bounds(51.0, 35.5, 51.7, 35.9);

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private PublishedTargets targets;

    private final Http http;
    private String key = "";

    CoverageIT(@LocalServerPort int port) {
        http = new Http(port);
    }

    @BeforeEach
    void publish() {
        targets.beServed();
        key = keys.issue("coverage", Rights.everywhere(Set.of(Scope.GRAPH_READ, Scope.TILES_READ)), null);
    }

    private JsonNode coverage(String arguments, String fields) {
        JsonNode answer = http.ask(key, "{coverage(" + arguments + "){" + fields + "}}");
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.path("data").path("coverage");
    }

    @Test
    void everyCellIsCountedInEveryNumber() {
        JsonNode coverage = coverage("filter:{city:\"tehran\", lines:[\"cafe\"]}", ALL);
        int cells = coverage.at("/statistics/cells").asInt();
        assertThat(cells).isGreaterThan(5_000);
        assertThat(sum(coverage.path("vendorClasses"))).isEqualTo(cells);
        assertThat(sum(coverage.path("ratioClasses")))
                .isEqualTo(coverage.at("/statistics/target/cells").asInt());
        assertThat(coverage.path("polygons")
                        .valueStream()
                        .mapToInt(p -> p.at("/statistics/cells").asInt()))
                .satisfies(ofPolygons ->
                        assertThat(ofPolygons.stream().mapToInt(i -> i).sum()).isEqualTo(cells));
        assertThat(coverage.path("vendorClasses").get(0).path("cells").asInt())
                .isEqualTo(coverage.at("/statistics/uncovered").asInt());
        assertThat(coverage.path("modified").asBoolean()).isFalse();
        assertThat(coverage.path("noTarget").isNull()).isTrue();
        assertThat(coverage.path("filter").asString()).isEqualTo("city=tehran&line=cafe&cell=200");
    }

    private static int sum(JsonNode classes) {
        return classes.valueStream().mapToInt(c -> c.path("cells").asInt()).sum();
    }

    @Test
    void cellHasTheVendorsThatSqlFinds() {
        JsonNode cell = coverage(
                        "filter:{city:\"tehran\"}",
                        "cell(at:{lon:51.39, lat:35.7}){id center{lon lat} vendors vendorsByLine{line vendors} ratio}")
                .path("cell");
        Long expected = TestDatabase.sql()
                .sql("""
                        select count(*) from vendor where version_id = :version and city_id = 2 and st_dwithin(
                            st_transform(geom, 32639), st_transform(st_point(:lon, :lat, 4326), 32639),
                            radius_km::float8 * 1000)
                        """)
                .param("version", demo.version(Dataset.VENDORS))
                .param("lon", cell.at("/center/lon").asDouble())
                .param("lat", cell.at("/center/lat").asDouble())
                .query(Long.class)
                .single();
        assertThat(expected).isPositive();
        assertThat(cell.path("vendors").asLong()).isEqualTo(expected);
        assertThat(cell.path("vendorsByLine")
                        .valueStream()
                        .mapToLong(l -> l.path("vendors").asLong())
                        .sum())
                .isEqualTo(expected);
    }

    @Test
    void cityWithoutTargetsSaysSo() {
        JsonNode coverage = coverage("filter:{city:\"shiraz\", lines:[\"cafe\"]}", ALL);
        assertThat(coverage.path("noTarget").asString()).isEqualTo("NO_TARGETS");
        assertThat(coverage.at("/statistics/target").isNull()).isTrue();
        assertThat(sum(coverage.path("ratioClasses"))).isZero();
    }

    @Test
    void addedVendorReachesItsSurroundings() {
        String fields = "modified vendors statistics{cells mean}";
        JsonNode before = coverage("filter:{city:\"tehran\", lines:[\"cafe\"]}", fields);
        JsonNode after = coverage(
                "filter:{city:\"tehran\", lines:[\"cafe\"]}, reach:{add:[{at:{lon:51.39, lat:35.7}, radiusKm:1.5,"
                        + " line:\"cafe\"}]}",
                fields);
        assertThat(after.path("modified").asBoolean()).isTrue();
        assertThat(after.path("vendors").asInt())
                .isEqualTo(before.path("vendors").asInt() + 1);
        int cells = before.at("/statistics/cells").asInt();
        double more = (after.at("/statistics/mean").asDouble()
                        - before.at("/statistics/mean").asDouble())
                * cells;
        // a circle of 1.5 km has some 177 cells of 200 m
        assertThat(more).isCloseTo(Math.PI * 1.5 * 1.5 / 0.04, within(12.0));
    }

    @Test
    void targetsAreOfDeclaredVendorsUnlessAskedOtherwise() {
        String fields = "vendors statistics{target{mean}}";
        String graded = "filter:{city:\"tehran\", lines:[\"cafe\"], vendors:{grades:[A_PLUS]}}";
        JsonNode all = coverage("filter:{city:\"tehran\", lines:[\"cafe\"]}", fields);
        JsonNode declared = coverage(graded, fields);
        JsonNode filtered = coverage(graded + ", targetVendors:FILTER", fields);
        assertThat(declared.path("vendors").asInt())
                .isLessThan(all.path("vendors").asInt());
        assertThat(declared.path("statistics")).isEqualTo(all.path("statistics"));
        assertThat(filtered.at("/statistics/target/mean").asDouble())
                .isLessThan(declared.at("/statistics/target/mean").asDouble());
    }

    @Test
    void siteAddsWhatItPromises() {
        // so near that many orders are out of reach
        String question = "filter:{city:\"tehran\", lines:[\"restaurant\"]}, demand:{}, reach:{percent:10%s}";
        String added = ", add:[{at:{lon:%s, lat:%s}, radiusKm:1.5, line:\"restaurant\"}]";
        JsonNode before = coverage(
                question.formatted(""),
                "statistics{orders uncoveredOrders} opportunities(measure:ORDERS, count:3, radiusKm:1.5)"
                        + "{total open sites{at{lon lat} gain vendors near cell{id}}} change{lost{cells orders}}");
        JsonNode site = before.at("/opportunities/sites/0");
        assertThat(site.path("gain").asDouble()).isPositive();
        assertThat(before.at("/change/lost/orders").asDouble()).isPositive();
        assertThat(before.at("/opportunities/open").asDouble())
                .isCloseTo(before.at("/statistics/uncoveredOrders").asDouble(), within(1e-6));
        JsonNode after = coverage(
                question.formatted(added.formatted(site.at("/at/lon"), site.at("/at/lat"))),
                "statistics{uncoveredOrders}");
        assertThat(before.at("/statistics/uncoveredOrders").asDouble()
                        - after.at("/statistics/uncoveredOrders").asDouble())
                .isCloseTo(site.path("gain").asDouble(), within(1e-6));
    }

    @Test
    void ordersOfCellsAreThoseThatMayBeShown() {
        JsonNode coverage = coverage("filter:{city:\"tehran\"}, demand:{}", "statistics{orders} versions{dataset}");
        JsonNode heat = http.ask(key, "{heatmap(filter:{city:\"tehran\"}){totals{orders} hidden{zoom orders}}}")
                .at("/data/heatmap");
        // cells of 250 m are those of tiles of zoom 11; a few orders lie outside the marketing areas
        long shown = heat.at("/totals/orders").asLong()
                - heat.path("hidden")
                        .valueStream()
                        .filter(hidden -> hidden.path("zoom").asInt() == 11)
                        .findFirst()
                        .orElseThrow()
                        .path("orders")
                        .asLong();
        assertThat(coverage.at("/statistics/orders").asDouble()).isBetween(shown * 0.9, shown + 0.001);
        assertThat(coverage.path("versions")
                        .valueStream()
                        .map(v -> v.path("dataset").asString()))
                .contains("orders");
    }

    @Test
    void placesAreRankedByDemandThatIsNotCovered() {
        String filter = "filter:{city:\"tehran\"}, reach:{percent:10}, demand:{}";
        JsonNode ranked = coverage(
                filter,
                "polygons(rankBy:ORDERS){statistics{uncoveredOrders}} cells(bounds:{west:51.0, south:35.5, east:51.7,"
                        + " north:35.9}, first:20, rankBy:ORDERS){cells{orders vendors}}");
        assertThat(ranked.path("polygons")
                        .valueStream()
                        .mapToDouble(p -> -p.at("/statistics/uncoveredOrders").asDouble()))
                .isSorted();
        assertThat(ranked.at("/cells/cells")
                        .valueStream()
                        .map(c -> c.path("vendors").asInt()))
                .containsOnly(0);
        assertThat(ranked.at("/cells/cells")
                        .valueStream()
                        .mapToDouble(c -> -c.path("orders").asDouble()))
                .isSorted();
        JsonNode answer = http.ask(key, "{coverage(filter:{city:\"tehran\"}){polygons(rankBy:ORDERS){id}}}");
        assertThat(answer.at("/errors/0/extensions/field").asString())
                .as(answer.toString())
                .isEqualTo("rankBy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"measure:ORDERS", "count:0", "radiusKm:0", "radiusKm:10000", "minDistanceKm:-1", "enough:0"})
    void badWishIsRefused(String wish) {
        JsonNode answer = http.ask(key, "{coverage(filter:{city:\"tehran\"}){opportunities(" + wish + "){total}}}");
        assertThat(answer.at("/errors/0/extensions/code").asString())
                .as(answer.toString())
                .isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void tilesHaveOrdersWhenAsked() {
        var client = new TileClient(http, key);
        double orders = 0;
        for (TileCoord tile : TileCoord.touching(TEHRAN, 8).toList()) {
            byte[] mvt = client.tile("coverage", tile, "city=tehran&demand=true&cell=1000");
            for (DecodedTile.Feature square : DecodedTile.of(mvt).features("coverage")) {
                orders += square.number("orders");
            }
        }
        assertThat(orders).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter:{city:\"tehran\"}, reach:{percent:0}",
                "filter:{city:\"tehran\"}, reach:{fixedKm:10000}",
                "filter:{city:\"tehran\"}, reach:{fixedKm:-1}",
                "filter:{city:\"tehran\"}, cellMeters:99",
                "filter:{city:\"tehran\"}, cellMeters:1001",
                "filter:{city:\"atlantis\"}",
                "filter:{city:\"tehran\", lines:[\"shoes\"]}",
                "filter:{city:\"tehran\"}, reach:{percent:50, fixedKm:1}",
                "filter:{city:\"tehran\"}, reach:{add:[{at:{lon:51, lat:35}, radiusKm:1, line:\"shoes\"}]}"
            })
    void badQuestionIsRefused(String arguments) {
        JsonNode answer = http.ask(key, "{coverage(" + arguments + "){cellMeters}}");
        assertThat(answer.at("/errors/0/extensions/code").asString())
                .as(answer.toString())
                .isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void otherCitiesAreNotThere() {
        String inShiraz = keys.issue("shiraz", new Rights(Set.of(Scope.GRAPH_READ), Set.of("shiraz")), null);
        JsonNode answer = http.ask(inShiraz, "{coverage(filter:{city:\"tehran\"}){cellMeters}}");
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INVALID_PARAMETER");
    }

    @ParameterizedTest
    @CsvSource({"5", "8", "9", "10", "11", "12", "13"})
    void tilesOfEveryZoomHaveEveryCellAndStaySmall(int z) {
        var client = new TileClient(http, key);
        Map<String, Long> cells = new HashMap<>();
        for (TileCoord tile : TileCoord.touching(TEHRAN, z).toList()) {
            byte[] mvt = client.tile("coverage", tile, "city=tehran&line=cafe&cell=100");
            assertThat(gzipped(mvt)).as("%s", tile).isLessThan(100 * 1024);
            for (DecodedTile.Feature square : DecodedTile.of(mvt).features("coverage")) {
                cells.put(square.number("column") + "/" + square.number("row"), (long) square.number("cells"));
            }
        }
        int all = client.tileJson("coverage", "city=tehran&line=cafe&cell=100")
                .path("cells")
                .asInt();
        assertThat(all).isGreaterThan(20_000);
        assertThat(cells.values().stream().mapToLong(n -> n).sum()).isEqualTo(all);
    }

    private static int gzipped(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
