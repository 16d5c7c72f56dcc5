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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the tiles of the demo hide, against SQL, with k as it is by default. */
@WithServer
class HeatPrivacyIT {

    private static final int K = 5;
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

    HeatPrivacyIT(@LocalServerPort int port) {
        http = new Http(port);
        tiles = new TileClient(http, "");
    }

    @BeforeEach
    void publish() {
        demo.beServed();
        tiles = new TileClient(http, keys.issue("privacy", Rights.everywhere(Set.of(Scope.TILES_READ)), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tehran", "mashhad", "shiraz"})
    void shownAndHiddenMakeTheTotalAndShownCellsAreWhole(String cityKey) {
        City city = catalog.getCity(cityKey);
        for (Filter filter : List.of(
                Filter.of(city),
                Filter.of(city, "from=2026-03-01&to=2026-03-31&line=cafe,restaurant"),
                Filter.of(city, "weekday=thu,fri&hours=18-2"),
                Filter.of(city, "organic=true&grade=a-plus,a,b&visible=true"))) {
            Numbers total = HeatOracle.total(filter);
            var json = tiles.tileJson("heatmap", filter.query());
            assertThat(json.path("k").asInt()).isEqualTo(K);
            for (int z = FIRST_ZOOM; z <= LAST_ZOOM; z++) {
                Map<Square, Numbers> shown = ShownHeat.cells(tiles, z, city.bounds(), filter.query());
                Map<Square, Numbers> counted = HeatOracle.squares(z + CELL_ZOOM_OFFSET, filter);
                shown.forEach((square, numbers) -> assertThat(numbers).isEqualTo(counted.get(square)));
                var hidden = json.path("hidden").path(String.valueOf(z));
                Numbers sum = ShownHeat.sum(shown);
                assertThat(sum.orders() + hidden.path("orders").asLong(-1)).isEqualTo(total.orders());
                assertThat(sum.organic() + hidden.path("organic").asLong(-1)).isEqualTo(total.organic());
                assertThat(sum.nonOrganic() + hidden.path("nonOrganic").asLong(-1))
                        .isEqualTo(total.nonOrganic());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tehran", "mashhad", "shiraz"})
    void everyCellIsShownOrHiddenByTheRule(String cityKey) {
        City city = catalog.getCity(cityKey);
        Filter all = Filter.of(city);
        Set<Square> parents = Set.of(new Square(0, 0));
        int hiddenAtLast = 0;
        for (int z = FIRST_ZOOM; z <= LAST_ZOOM; z++) {
            Set<Square> shown =
                    ShownHeat.cells(tiles, z, city.bounds(), all.query()).keySet();
            Map<Square, Set<Integer>> customers = HeatOracle.customers(z + CELL_ZOOM_OFFSET, all);
            Map<Square, Numbers> counted = HeatOracle.squares(z + CELL_ZOOM_OFFSET, all);
            assertThat(shown)
                    .allSatisfy(square -> assertThat(customersOf(square, customers))
                            .as("customers of %s", square)
                            .hasSizeGreaterThanOrEqualTo(K));
            if (z > FIRST_ZOOM) {
                assertThat(parents)
                        .containsAll(shown.stream().map(Square::parent).toList());
            }
            for (Set<Square> family : families(counted.keySet(), z).values()) {
                boolean open = z == FIRST_ZOOM
                        || parents.contains(family.iterator().next().parent());
                if (open) {
                    checkFamily(family, shown, customers);
                }
            }
            hiddenAtLast = counted.size() - shown.size();
            parents = new HashSet<>(shown);
        }
        assertThat(hiddenAtLast).as("hidden cells of the finest level").isPositive();
    }

    /** Squares under one parent; those of the coarsest level are all one family. */
    private static Map<Square, Set<Square>> families(Collection<Square> squares, int z) {
        return squares.stream()
                .collect(Collectors.groupingBy(
                        s -> z == FIRST_ZOOM ? new Square(0, 0) : s.parent(),
                        TreeMap::new,
                        Collectors.toCollection(TreeSet::new)));
    }

    /** Hidden are those with few customers, and no more of the others than it takes to make k. */
    private static void checkFamily(Set<Square> family, Set<Square> shown, Map<Square, Set<Integer>> customers) {
        var hidden = new ArrayList<>(family);
        hidden.removeAll(shown);
        hidden.sort(Comparator.comparingInt(s -> customersOf(s, customers).size()));
        if (hidden.isEmpty()) {
            return;
        }
        if (hidden.size() < family.size()) {
            assertThat(union(hidden, customers)).as("hidden with %s", hidden).hasSizeGreaterThanOrEqualTo(K);
        }
        if (customersOf(hidden.getLast(), customers).size() >= K) {
            List<Square> others = hidden.subList(0, hidden.size() - 1);
            assertThat(others).as("hidden beside %s", hidden.getLast()).isNotEmpty();
            assertThat(union(others, customers))
                    .as("hidden beside %s", hidden.getLast())
                    .hasSizeLessThan(K);
        }
    }

    private static Set<Integer> customersOf(Square square, Map<Square, Set<Integer>> customers) {
        return customers.getOrDefault(square, Set.of());
    }

    private static Set<Integer> union(Collection<Square> squares, Map<Square, Set<Integer>> customers) {
        return squares.stream().flatMap(s -> customersOf(s, customers).stream()).collect(Collectors.toSet());
    }
}
