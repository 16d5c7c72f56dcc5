package com.tapsifood.foodmap.heatmap.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TestDatabase;
import com.tapsifood.foodmap.support.WithServer;
import java.awt.geom.Path2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Single cells, and series, as GraphQL tells of them. */
@WithServer
class CellsIT {

    private static final Set<Scope> READ = Set.of(Scope.GRAPH_READ, Scope.TILES_READ);
    private static final String TEHRAN = "bounds:{west:50.9,south:35.4,east:51.8,north:36}";
    private static final String CELL = "{bounds{west south east north} center{lon lat} orders organic users density}";

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private ApiKeys keys;

    private final Http http;
    private String key = "";

    CellsIT(@LocalServerPort int port) {
        http = new Http(port);
    }

    @BeforeEach
    void publish() {
        demo.beServed();
        key = keys.issue("cells", Rights.everywhere(READ), null);
    }

    @Test
    void cellsOfTheCityAreTheTopCells() {
        JsonNode heatmap = heatmap(
                "topCells(first:20)%1$s cells(%2$s, zoom:10, first:20){count cells%1$s}".formatted(CELL, TEHRAN));
        assertThat(heatmap.at("/cells/cells").size()).isEqualTo(20);
        assertThat(heatmap.at("/cells/cells")).isEqualTo(heatmap.path("topCells"));
        assertThat(heatmap.at("/cells/count").asInt()).isGreaterThan(20);
    }

    @Test
    void cellsAreThoseThatTouchTheBounds() {
        JsonNode all = heatmap("cells(%s, zoom:9, first:5000){count cells%s}".formatted(TEHRAN, CELL))
                .path("cells");
        assertThat(all.path("cells").size()).isEqualTo(all.path("count").asInt());
        JsonNode part = heatmap("cells(bounds:{west:51.3,south:35.65,east:51.4,north:35.72}, zoom:9, first:5000)"
                        + "{count cells" + CELL + "}")
                .path("cells");
        long touching = all.path("cells")
                .valueStream()
                .filter(cell -> cell.at("/bounds/west").asDouble() <= 51.4
                        && cell.at("/bounds/east").asDouble() > 51.3
                        && cell.at("/bounds/south").asDouble() < 35.72
                        && cell.at("/bounds/north").asDouble() >= 35.65)
                .count();
        assertThat(part.path("count").asLong())
                .isEqualTo(touching)
                .isPositive()
                .isLessThan(all.path("count").asLong());
    }

    @Test
    void drawnAreaAddsUpTheCellsWhoseMiddleItHas() {
        String triangle = "[[[51.2,35.6],[51.55,35.68],[51.38,35.83],[51.2,35.6]]]";
        JsonNode heatmap = heatmap("""
                cells(%s, zoom:10, first:5000){cells{orders center{lon lat}}}
                drawnArea(within:{type:"Polygon",coordinates:%s}, zoom:10){cells areaKm2 orders organic nonOrganic}
                """.formatted(TEHRAN, triangle));
        var shape = new Path2D.Double();
        shape.moveTo(51.2, 35.6);
        shape.lineTo(51.55, 35.68);
        shape.lineTo(51.38, 35.83);
        shape.closePath();
        List<JsonNode> inside = heatmap.at("/cells/cells")
                .valueStream()
                .filter(cell -> shape.contains(
                        cell.at("/center/lon").asDouble(),
                        cell.at("/center/lat").asDouble()))
                .toList();
        long orders =
                inside.stream().mapToLong(cell -> cell.path("orders").asLong()).sum();
        JsonNode drawn = heatmap.path("drawnArea");
        assertThat(drawn.path("cells").asInt()).isEqualTo(inside.size()).isGreaterThan(10);
        assertThat(drawn.path("orders").asLong()).isEqualTo(orders);
        assertThat(drawn.path("areaKm2").asDouble()).isBetween(0.1 * inside.size(), 2.0 * inside.size());
    }

    @Test
    void cellTellsOfItsTrendAndOfWhoDeliversThere() {
        JsonNode top =
                heatmap("topCells(first:1){center{lon lat} orders users}").at("/topCells/0");
        double lon = top.at("/center/lon").asDouble();
        double lat = top.at("/center/lat").asDouble();
        JsonNode detail = heatmap("""
                cell(at:{lon:%s,lat:%s}, zoom:10){cell{orders users} organicShare
                trend(by:WEEK){start weekday hour days orders users}
                coveringVendors(first:1000){count nodes{code name line grade distanceKm radiusKm}}}
                """.formatted(lon, lat)).path("cell");
        assertThat(detail.at("/cell/orders")).isEqualTo(top.path("orders"));
        assertThat(detail.at("/cell/users")).isEqualTo(top.path("users"));
        long orders = detail.path("trend")
                .valueStream()
                .mapToLong(point -> point.path("orders").asLong())
                .sum();
        assertThat(orders).isEqualTo(top.path("orders").asLong()).isPositive();
        assertThat(detail.at("/trend/0/users").isNull()).isTrue();
        checkVendors(detail.path("coveringVendors"), lon, lat);
    }

    private void checkVendors(JsonNode covering, double lon, double lat) {
        Map<String, Double> expected = new HashMap<>();
        TestDatabase.sql()
                .sql("""
                        select code, st_distance(geom::geography, st_point(:lon, :lat, 4326)::geography) / 1000 as km
                        from vendor where version_id = :version and city_id = 2 and radius_km is not null
                            and st_dwithin(geom::geography, st_point(:lon, :lat, 4326)::geography, radius_km * 1000)
                        """)
                .param("lon", lon)
                .param("lat", lat)
                .param("version", demo.version(Dataset.VENDORS))
                .query(row -> {
                    expected.put(row.getString("code"), row.getDouble("km"));
                });
        assertThat(covering.path("count").asInt()).isEqualTo(expected.size()).isPositive();
        double before = 0;
        for (JsonNode vendor : covering.path("nodes")) {
            double km = vendor.path("distanceKm").asDouble();
            assertThat(km)
                    .isBetween(before, vendor.path("radiusKm").asDouble())
                    .isCloseTo(expected.remove(vendor.path("code").asString()), within(1e-5));
            before = km;
        }
        assertThat(expected).isEmpty();
    }

    @Test
    void closedCellIsNotThere() {
        // an empty quarter of the desert, and a cell with orders of too few at the finest zoom
        assertThat(heatmap("cell(at:{lon:51.7,lat:35.45}, zoom:12){cell{orders}}")
                        .path("cell")
                        .isNull())
                .isTrue();
    }

    @Test
    void seriesAddUpToTheTotalsAndLinesToTheSeries() {
        JsonNode answer = http.ask(key, """
                {heatmap(filter:{city:"tehran"}){totals{orders organic users} from to}
                day: orderSeries(filter:{city:"tehran"},by:DAY){by series{city line filter from to
                    versions{dataset version} k points{start days orders organic users}}}
                lines: orderSeries(filter:{city:"tehran"},by:MONTH,byLine:true){series{line points{orders}}}
                cities: orderSeries(filter:{city:"tehran"},by:WEEKDAY_HOUR,cities:["tehran","shiraz"]){
                    series{city points{start weekday hour days orders}}}}""");
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        JsonNode data = answer.path("data");
        JsonNode day = data.at("/day/series/0");
        long total = data.at("/heatmap/totals/orders").asLong();
        assertThat(sum(day)).isEqualTo(total).isPositive();
        assertThat(day.path("from")).isEqualTo(data.at("/heatmap/from"));
        assertThat(day.at("/points/0/start").asString())
                .startsWith(day.path("from").asString() + "T00:00:00")
                .endsWith("+03:30");
        assertThat(data.at("/lines/series")
                        .valueStream()
                        .mapToLong(CellsIT::sum)
                        .sum())
                .isEqualTo(total);
        assertThat(data.at("/lines/series").size()).isGreaterThan(5);
        JsonNode cities = data.at("/cities/series");
        assertThat(cities.size()).isEqualTo(2);
        assertThat(sum(cities.path(0))).isEqualTo(total);
        assertThat(cities.at("/1/city").asString()).isEqualTo("shiraz");
        assertThat(cities.at("/1/points").size()).isEqualTo(168);
        assertThat(cities.at("/1/points/24").toString()).contains("\"weekday\":\"SUNDAY\",\"hour\":0");
    }

    private static long sum(JsonNode series) {
        return series.path("points")
                .valueStream()
                .mapToLong(point -> point.path("orders").asLong())
                .sum();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    cells(bounds:{west:-180,south:-80,east:180,north:80},zoom:12){count} | bounds
                    cells(bounds:{west:52,south:35,east:51,north:36},zoom:9){count} | bounds
                    cells(bounds:{west:51,south:35,east:52,north:36},zoom:4){count} | zoom
                    cells(bounds:{west:51,south:35,east:52,north:36},zoom:9,first:5001){count} | first
                    cell(at:{lon:51,lat:95},zoom:9){organicShare} | at
                    """)
    void cellsThatCannotBeFoundAreRefused(String cells, String field) {
        refused("{heatmap(filter:{city:\"tehran\"}){" + cells + "}}", field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [51,35],[52,36],[52,35],[51,36],[51,35] | 9 | within.geometry
                    [1,1],[90,1],[90,60],[1,1] | 12 | bounds
                    [51,35],[52,36],[51,36],[51,35] | 13 | zoom
                    """)
    void areaThatCannotBeDrawnIsRefused(String ring, int zoom, String field) {
        String area = "{type:\"Polygon\",coordinates:[[" + ring + "]]}";
        String query = "{heatmap(filter:{city:\"tehran\"}){drawnArea(within:%s,zoom:%d){cells}}}";
        refused(query.formatted(area, zoom), field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    by:DAY,cities:["atlantis"] | city
                    by:HOUR,byLine:true | by
                    """)
    void seriesThatCannotBeCountedAreRefused(String arguments, String field) {
        refused("{orderSeries(filter:{city:\"tehran\"}," + arguments + "){by}}", field);
    }

    private void refused(String query, String field) {
        JsonNode error = http.ask(key, query).at("/errors/0/extensions");
        assertThat(error.path("code").asString()).isEqualTo("INVALID_PARAMETER");
        assertThat(error.path("field").asString()).isEqualTo(field);
    }

    private JsonNode heatmap(String fields) {
        JsonNode answer = http.ask(key, "{heatmap(filter:{city:\"tehran\"}){" + fields + "}}");
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/data/heatmap");
    }
}
