package com.tapsifood.foodmap.heatmap.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.heatmap.tiles.HeatOracle.Filter;
import com.tapsifood.foodmap.heatmap.tiles.HeatOracle.Numbers;
import com.tapsifood.foodmap.heatmap.tiles.HeatOracle.Square;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TestDatabase;
import com.tapsifood.foodmap.support.TileClient;
import com.tapsifood.foodmap.support.WithServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Every heat tile of the demo, cell by cell, against SQL, with nothing hidden. */
@WithServer
@TestPropertySource(properties = "foodmap.heatmap.k=1")
class HeatOracleIT {

    private static final int FIRST_ZOOM = 5;
    private static final int LAST_ZOOM = 12;
    private static final int CELL_ZOOM_OFFSET = 6;

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private Catalog catalog;

    @Autowired
    private ApiKeys keys;

    private final Http http;
    private TileClient tiles;

    HeatOracleIT(@LocalServerPort int port) {
        http = new Http(port);
        tiles = new TileClient(http, "");
    }

    @BeforeEach
    void publish() {
        demo.beServed();
        tiles = new TileClient(http, keys.issue("oracle", Rights.everywhere(Set.of(Scope.TILES_READ)), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tehran", "mashhad", "shiraz"})
    void everyCellOfEveryZoomIsWhatSqlCounts(String cityKey) {
        City city = catalog.getCity(cityKey);
        Filter all = Filter.of(city);
        Numbers total = HeatOracle.total(all);
        assertThat(total.orders()).isPositive();
        Map<Square, Numbers> parents = Map.of();
        for (int z = FIRST_ZOOM; z <= LAST_ZOOM; z++) {
            Map<Square, Numbers> shown = ShownHeat.cells(tiles, z, city.bounds(), all.query());
            assertThat(shown).as("zoom %d", z).isEqualTo(HeatOracle.squares(z + CELL_ZOOM_OFFSET, all));
            assertThat(ShownHeat.sum(shown))
                    .isEqualTo(new Numbers(total.orders(), total.organic(), total.nonOrganic(), 0));
            if (z > FIRST_ZOOM) {
                assertThat(summedToParents(shown)).isEqualTo(withoutUsers(parents));
            }
            parents = shown;
        }
    }

    private static Map<Square, Numbers> summedToParents(Map<Square, Numbers> children) {
        var sums = new TreeMap<Square, Numbers>();
        children.forEach((square, n) -> sums.merge(
                square.parent(),
                new Numbers(n.orders(), n.organic(), n.nonOrganic(), 0),
                (a, b) -> ShownHeat.sum(Map.of(new Square(0, 0), a, new Square(1, 1), b))));
        return sums;
    }

    private static Map<Square, Numbers> withoutUsers(Map<Square, Numbers> cells) {
        var without = new TreeMap<Square, Numbers>();
        cells.forEach((square, n) -> without.put(square, new Numbers(n.orders(), n.organic(), n.nonOrganic(), 0)));
        return without;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tehran", "mashhad", "shiraz"})
    void everyCellUnderFiltersIsWhatSqlCounts(String cityKey) {
        City city = catalog.getCity(cityKey);
        int empty = 0;
        for (Filter filter : filters(city)) {
            Numbers total = HeatOracle.total(filter);
            for (int z : new int[] {FIRST_ZOOM, 9, LAST_ZOOM}) {
                assertThat(ShownHeat.cells(tiles, z, city.bounds(), filter.query()))
                        .as("%s at %d", filter.query(), z)
                        .isEqualTo(HeatOracle.squares(z + CELL_ZOOM_OFFSET, filter));
            }
            var totals = tiles.tileJson("heatmap", filter.query()).path("totals");
            assertThat(new Numbers(
                            totals.path("orders").asLong(),
                            totals.path("organic").asLong(),
                            totals.path("nonOrganic").asLong(),
                            totals.path("users").asLong()))
                    .isEqualTo(total);
            empty += total.orders() == 0 ? 1 : 0;
        }
        assertThat(empty).as("filters without orders").isLessThan(5);
    }

    private static List<Filter> filters(City city) {
        Stream<String> filters = Stream.of(
                "from=2026-03-01&to=2026-03-01",
                "from=2026-03-01&to=2026-04-30&line=cafe",
                "to=2026-03-01&line=bakery,restaurant",
                "from=2026-03-31",
                "from=2030-01-01&to=2030-02-01",
                "organic=true",
                "line=restaurant&organic=false",
                "weekday=fri",
                "from=2026-03-21&weekday=sat,sun,mon",
                "hours=11-15",
                "hours=22-2",
                "line=restaurant&weekday=thu,fri&hours=18-24",
                "grade=a-plus,a",
                "grade=ungraded",
                "status=5&visible=true",
                "visible=false,unknown",
                "open=unknown",
                "radius=1-3",
                "codes=" + codes(city),
                "codes=nosuch");
        Stream<String> areas = Stream.of("marketing_area", "region", "neighbourhood")
                .map(layer -> polygons(city, layer))
                .filter(ids -> !ids.isEmpty())
                .flatMap(ids -> Stream.of(
                        "area=" + ids,
                        "hours=7-23&area=" + ids,
                        "vendorArea=" + ids,
                        "organic=false&weekday=sat,wed&hours=12-1&area=" + ids
                                + "&grade=a,b,c&open=true,false&radius=0.5-9.5&vendorArea=" + ids));
        return Stream.concat(filters, areas).map(rest -> Filter.of(city, rest)).toList();
    }

    private static String codes(City city) {
        return TestDatabase.sql().sql("""
                        select code from vendor where city_id = :city and version_id = (
                            select id from dataset_version where dataset = 'vendors' and status = 'published')
                        order by number limit 40
                        """).param("city", city.id()).query(String.class).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    /** Some of a layer, whether orders are there or not. */
    private static String polygons(City city, String layer) {
        return TestDatabase.sql().sql("""
                        select id from polygon where city_id = :city and layer = :layer and version_id = (
                            select id from dataset_version where dataset = 'polygons' and status = 'published')
                        order by id limit 6
                        """).param("city", city.id()).param("layer", layer).query(Integer.class).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }
}
