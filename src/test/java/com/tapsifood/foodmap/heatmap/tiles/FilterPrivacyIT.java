package com.tapsifood.foodmap.heatmap.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.heatmap.OrderFilter;
import com.tapsifood.foodmap.heatmap.tiles.HeatOracle.Numbers;
import com.tapsifood.foodmap.heatmap.tiles.HeatOracle.Square;
import com.tapsifood.foodmap.heatmap.tiles.RandomQuestions.Question;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TileClient;
import com.tapsifood.foodmap.support.WithServer;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What tiles show under random filters with k as it is by default: of the cells that are open without a filter all that
 * SQL counts, of the others nothing. Which cells are open without one, {@link HeatPrivacyIT} checks.
 */
@WithServer
class FilterPrivacyIT {

    private static final int K = 5;
    private static final int TILES = 120;

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private Catalog catalog;

    @Autowired
    private ApiKeys keys;

    private final Http http;

    FilterPrivacyIT(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void filtersOpenAndCloseNoCell() {
        demo.beServed(RandomQuestions.orders());
        long seed = RandomQuestions.seed();
        var tiles =
                new TileClient(http, keys.issue("random filters", Rights.everywhere(Set.of(Scope.TILES_READ)), null));
        int hidden = 0;
        try (var orders = OracleOrders.of(demo)) {
            for (Question question : RandomQuestions.draw(orders, catalog, TILES, seed)) {
                OrderFilter city = OrderFilter.ofCity(question.city().key());
                Map<Square, Numbers> open = ShownHeat.cells(tiles, question.tile(), city.canonical());
                open.forEach((square, numbers) -> assertThat(numbers.users())
                        .as("seed %d, customers of %s", seed, square)
                        .isGreaterThanOrEqualTo(K));
                Map<Square, Numbers> expected = new TreeMap<>(inOpenAreas(tiles, orders, question));
                int counted = expected.size();
                expected.keySet().retainAll(open.keySet());
                hidden += counted - expected.size();
                assertThat(ShownHeat.cells(
                                tiles, question.tile(), question.filter().canonical()))
                        .as("seed %d, %s", seed, question)
                        .isEqualTo(expected);
            }
        }
        assertThat(hidden).as("hidden cells, seed %d", seed).isPositive();
    }

    /** A hidden polygon is in no area of a filter. */
    private static Map<Square, Numbers> inOpenAreas(TileClient tiles, OracleOrders orders, Question question) {
        OrderFilter filter = question.filter();
        var areas = new TreeSet<>(filter.areas());
        tiles.tileJson("heatmap", filter.canonical())
                .path("hidden_areas")
                .forEach(hidden -> areas.remove(hidden.asInt()));
        boolean noneIsOpen = areas.isEmpty() && !filter.areas().isEmpty();
        return noneIsOpen
                ? Map.of()
                : orders.count(within(areas, filter), question.city().id(), question.tile());
    }

    private static OrderFilter within(SortedSet<Integer> areas, OrderFilter filter) {
        return new OrderFilter(
                filter.city(),
                filter.from(),
                filter.to(),
                filter.lines(),
                filter.organic(),
                filter.weekdays(),
                filter.hours(),
                areas,
                filter.vendors());
    }
}
