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
import com.tapsifood.foodmap.support.TileClient;
import com.tapsifood.foodmap.support.WithServer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        Filter all = Filter.of(city.id(), cityKey);
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
        }
    }

    private static List<Filter> filters(City city) {
        LocalDate march = LocalDate.of(2026, 3, 1);
        return List.of(
                new Filter(city.id(), city.key(), march, march, ""),
                new Filter(city.id(), city.key(), march, march.plusDays(60), "cafe"),
                new Filter(city.id(), city.key(), null, march, "bakery,restaurant"),
                new Filter(city.id(), city.key(), march.plusDays(30), null, ""),
                new Filter(city.id(), city.key(), LocalDate.of(2030, 1, 1), LocalDate.of(2030, 2, 1), ""));
    }
}
