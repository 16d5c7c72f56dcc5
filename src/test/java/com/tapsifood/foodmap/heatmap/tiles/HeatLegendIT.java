package com.tapsifood.foodmap.heatmap.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.heatmap.tiles.HeatOracle.Filter;
import com.tapsifood.foodmap.heatmap.tiles.HeatOracle.Numbers;
import com.tapsifood.foodmap.heatmap.tiles.HeatOracle.Square;
import com.tapsifood.foodmap.heatmap.tiles.ShownHeat.Side;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TileClient;
import com.tapsifood.foodmap.support.WithServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Legends, reference scales and differences of the demo against SQL, with nothing hidden. */
@WithServer
@TestPropertySource(properties = {"foodmap.heatmap.k=1", "foodmap.heatmap.min-sample=3"})
class HeatLegendIT {

    private static final int CELL_ZOOM = 16;
    private static final int TILE_ZOOM = 10;
    private static final int MIN_SAMPLE = 3;
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Served<PolygonSnapshot> servedPolygons;

    @Autowired
    private ApiKeys keys;

    private final Http http;
    private TileClient tiles;
    private String key = "";

    HeatLegendIT(@LocalServerPort int port) {
        http = new Http(port);
        tiles = new TileClient(http, "");
    }

    @BeforeEach
    void publish() {
        demo.beServed();
        key = keys.issue("legend", Rights.everywhere(Set.of(Scope.TILES_READ)), null);
        tiles = new TileClient(http, key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tehran", "mashhad", "shiraz"})
    void percentilesAreThoseOfTheCellsThatSqlCounts(String cityKey) {
        City city = catalog.getCity(cityKey);
        for (Filter filter : new Filter[] {
            Filter.of(city), Filter.of(city, "from=" + MARCH + "&to=" + MARCH.plusDays(60) + "&line=cafe,restaurant")
        }) {
            JsonNode json = tiles.tileJson("heatmap", filter.query());
            var cells = HeatOracle.squares(CELL_ZOOM, filter);
            double km2 = json.path("cell_km2").path(String.valueOf(TILE_ZOOM)).asDouble();
            double unit = km2 * json.path("days").asInt();
            JsonNode legends = json.path("legends");
            check(legends.path("orders"), cells, n -> n.orders() / unit);
            check(legends.path("organic"), cells, n -> n.organic() / unit);
            check(legends.path("nonOrganic"), cells, n -> n.nonOrganic() / unit);
            check(legends.path("users"), cells, n -> n.users() / km2);
            check(legends.path("organicShare"), cells, HeatLegendIT::share);
            assertThat(legends.path("organicShare").path("min_sample").asInt()).isEqualTo(MIN_SAMPLE);
            assertThat(json.path("legend").path("p95"))
                    .isEqualTo(legends.path("orders").path("p95"));
        }
    }

    @Test
    void ordersOfResidentsAreOfCellsWithEnoughOfThem() {
        City city = catalog.getCity("tehran");
        Filter all = Filter.of(city);
        JsonNode json = tiles.tileJson("heatmap", all.query());
        var polygons = servedPolygons.current().orElseThrow();
        JsonNode legend = json.path("legends").path("ordersPer1000");
        int fewest = legend.path("min_residents").asInt();
        double days = json.path("days").asInt();
        double[] sorted = HeatOracle.squares(CELL_ZOOM, all).entrySet().stream()
                .mapToDouble(cell -> {
                    long key = CellKey.morton(cell.getKey().x(), cell.getKey().y());
                    double residents = polygons.data().populationOf(city.id()).residents(key, CELL_ZOOM);
                    return residents >= fewest ? 1000 * cell.getValue().orders() / residents / days : -1;
                })
                .filter(rate -> rate > 0)
                .sorted()
                .toArray();
        assertThat(legend.path("cells").asInt()).isEqualTo(sorted.length).isPositive();
        assertThat(legend.path("max").asDouble()).isCloseTo(sorted[sorted.length - 1], within(1e-9));
        assertThat(legend.path("p50").asDouble())
                .isCloseTo(sorted[(int) Math.ceil(sorted.length / 2.0) - 1], within(1e-9));
        assertThat(json.path("dataset_versions").path("polygons").asInt()).isEqualTo(polygons.version());
    }

    /** Below 0 where there is nothing to tell. */
    private static double share(Numbers n) {
        long known = n.organic() + n.nonOrganic();
        return known < MIN_SAMPLE ? -1 : n.organic() == 0 ? Double.MIN_VALUE : 100.0 * n.organic() / known;
    }

    private static void check(JsonNode legend, Map<Square, Numbers> cells, ToDoubleFunction<Numbers> value) {
        double[] sorted = cells.values().stream()
                .mapToDouble(value)
                .filter(v -> v > 0)
                .sorted()
                .toArray();
        assertThat(legend.path("cells").asInt()).isEqualTo(sorted.length).isPositive();
        for (int percent : new int[] {50, 75, 90, 95, 99}) {
            int rank = (int) Math.ceil(sorted.length * percent / 100.0);
            assertThat(legend.path("p" + percent).asDouble())
                    .as("p%d of %s", percent, legend)
                    .isCloseTo(sorted[rank - 1], within(1e-9));
        }
        assertThat(legend.path("max").asDouble()).isCloseTo(sorted[sorted.length - 1], within(1e-9));
    }

    @Test
    void scaleIsThatOfAnotherFilterAndLeavesTilesAlone() {
        JsonNode reference = tiles.tileJson("heatmap", "city=tehran&line=restaurant");
        JsonNode own = tiles.tileJson("heatmap", "city=tehran&line=cafe");
        JsonNode scaled = tiles.tileJson("heatmap", "city=tehran&line=cafe&scale=" + escaped("line=restaurant"));
        assertThat(scaled.path("scale").asString()).isEqualTo("city=tehran&line=restaurant");
        assertThat(scaled.path("legends")).isEqualTo(reference.path("legends"));
        assertThat(scaled.path("legend")).isEqualTo(reference.path("legend"));
        assertThat(scaled.path("totals")).isEqualTo(own.path("totals"));
        assertThat(scaled.path("tiles")).isEqualTo(own.path("tiles"));
        assertThat(own.has("scale")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&geometry=square"})
    void differenceTilesHoldBothSidesAsSqlCountsThem(String geometry) {
        City city = catalog.getCity("tehran");
        Filter main = Filter.of(city, "from=" + MARCH + "&to=" + MARCH.plusDays(29) + "&line=cafe");
        String otherDays = "from=" + MARCH.plusDays(40) + "&to=" + MARCH.plusDays(50);
        Filter other = Filter.of(city, otherDays + "&line=cafe");
        String query = main.query() + geometry + "&compare=" + escaped(otherDays);
        if (geometry.isEmpty()) {
            assertThat(side(query, "")).isEqualTo(HeatOracle.squares(CELL_ZOOM, main));
            assertThat(side(query, "B")).isEqualTo(HeatOracle.squares(CELL_ZOOM, other));
        }
        JsonNode json = tiles.tileJson("heatmap", query);
        JsonNode alone = tiles.tileJson("heatmap", other.query());
        JsonNode compare = json.path("compare");
        assertThat(compare.path("filter").asString()).isEqualTo(other.query());
        for (String member : new String[] {"from", "to", "days", "totals", "legends"}) {
            assertThat(compare.path(member)).as(member).isEqualTo(alone.path(member));
        }
        assertThat(json.path("tiles").path(0).asString())
                .contains(geometry + "&compare=" + escaped("city=tehran&from=2026-04-10&to=2026-04-20") + "&v=");
        checkDifference(json, main, other);
    }

    private Map<Square, Numbers> side(String query, String suffix) {
        var bounds = catalog.getCity("tehran").bounds();
        Map<Square, Numbers> cells = ShownHeat.cells(tiles, TILE_ZOOM, bounds, new Side(query, suffix));
        cells.values().removeIf(numbers -> numbers.orders() == 0);
        return cells;
    }

    private static void checkDifference(JsonNode json, Filter main, Filter other) {
        double km2 = json.path("cell_km2").path(String.valueOf(TILE_ZOOM)).asDouble();
        var ofMain = HeatOracle.squares(CELL_ZOOM, main);
        var ofOther = HeatOracle.squares(CELL_ZOOM, other);
        var squares = new TreeSet<>(ofMain.keySet());
        squares.addAll(ofOther.keySet());
        var nothing = new Numbers(0, 0, 0, 0);
        double[] sorted = squares.stream()
                .mapToDouble(s -> Math.abs(ofMain.getOrDefault(s, nothing).orders()
                                / (double) json.path("days").asInt()
                        - ofOther.getOrDefault(s, nothing).orders()
                                / (double) json.path("compare").path("days").asInt()))
                .filter(difference -> difference > 1e-12)
                .sorted()
                .toArray();
        JsonNode legend = json.path("difference");
        assertThat(legend.path("cells").asInt()).isEqualTo(sorted.length);
        assertThat(legend.path("max").asDouble()).isCloseTo(sorted[sorted.length - 1] / km2, within(1e-9));
        assertThat(legend.path("p50").asDouble())
                .isCloseTo(sorted[(int) Math.ceil(sorted.length / 2.0) - 1] / km2, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare=city%3Dshiraz|compare.city",
                "compare=line%3Dtea|compare.line",
                "compare=scale%3Dx|compare.scale",
                "compare=version%3Dseven|compare",
                "compare=version%3D999999|compare",
                "scale=from%3Dnever|scale.from",
                "scale=version%3D1|scale.version",
            })
    void whatCannotBeComparedIsRefused(String wrong) {
        String[] parts = wrong.split("\\|");
        Http.Answer answer = http.get("/tiles/heatmap.json?city=tehran&" + parts[0], "X-API-Key", key);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"INVALID_PARAMETER\"", "\"field\":\"" + parts[1] + "\"");
    }

    @Test
    void scaleOfACityOutOfSightLooksLikeOneThatDoesNotExist() {
        String inTehran = keys.issue("tehran", new Rights(Set.of(Scope.TILES_READ), Set.of("tehran")), null);
        String address = "/tiles/heatmap.json?city=tehran&scale=city%3D";
        Http.Answer hidden = http.get(address + "shiraz", "X-API-Key", inTehran);
        Http.Answer missing = http.get(address + "atlantis", "X-API-Key", inTehran);
        assertThat(hidden.status()).isEqualTo(missing.status()).isNotEqualTo(200);
        assertThat(hidden.body()).isEqualTo(missing.body().replace("atlantis", "shiraz"));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
