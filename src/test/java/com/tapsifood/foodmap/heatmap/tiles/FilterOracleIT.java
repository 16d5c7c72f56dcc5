package com.tapsifood.foodmap.heatmap.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.heatmap.FilterResolver;
import com.tapsifood.foodmap.heatmap.HeatCells;
import com.tapsifood.foodmap.heatmap.HeatCube;
import com.tapsifood.foodmap.heatmap.HeatCubes;
import com.tapsifood.foodmap.heatmap.OrderFilter;
import com.tapsifood.foodmap.heatmap.tiles.HeatOracle.Numbers;
import com.tapsifood.foodmap.heatmap.tiles.HeatOracle.Square;
import com.tapsifood.foodmap.heatmap.tiles.RandomQuestions.Question;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TileClient;
import com.tapsifood.foodmap.support.WithServer;
import com.tapsifood.foodmap.tile.NamedFilters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The cube and its tiles under random filters, cell by cell, against what SQL counts, with nothing hidden. */
@WithServer
@TestPropertySource(properties = "foodmap.heatmap.k=1")
class FilterOracleIT {

    private static final Rights RIGHTS = Rights.everywhere(Set.of(Scope.TILES_READ));
    /** One of so many is asked over HTTP, the others of the cube. */
    private static final int OVER_HTTP = 10;

    private static final int TELL_EVERY = 500;

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private Catalog catalog;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private FilterResolver filters;

    @Autowired
    private NamedFilters named;

    @Autowired
    private Served<HeatCubes> served;

    private final Http http;

    FilterOracleIT(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void cellsUnderRandomFiltersAreWhatSqlCounts() {
        demo.beServed(RandomQuestions.orders());
        long seed = RandomQuestions.seed();
        var tiles = new TileClient(http, keys.issue("random filters", RIGHTS, null));
        var restricted = new TreeSet<String>();
        int filled = 0;
        int count = RandomQuestions.count();
        try (var orders = OracleOrders.of(demo)) {
            for (Question question : RandomQuestions.draw(orders, catalog, count, seed)) {
                textIsCanonical(question.filter(), new Random(seed + question.number()));
                Map<Square, Numbers> counted =
                        orders.count(question.filter(), question.city().id(), question.tile());
                assertThat(question.number() % OVER_HTTP == 0 ? shown(tiles, question) : ofCube(question))
                        .as("seed %d, %s", seed, question)
                        .isEqualTo(counted);
                filled += counted.isEmpty() ? 0 : 1;
                restricted.addAll(fields(question.filter()));
                tell(question.number(), count);
            }
        }
        assertThat(filled).as("answers with cells, seed %d", seed).isGreaterThan(count / 3);
        if (count >= TELL_EVERY) {
            assertThat(restricted).as("seed %d", seed).containsAll(OrderFilter.PARAMETERS);
        }
    }

    /** Its text reads back to itself, in whatever order it is written. */
    private static void textIsCanonical(OrderFilter filter, Random random) {
        String text = filter.canonical();
        List<String> parts = new ArrayList<>(Arrays.asList(text.split("&")));
        Collections.shuffle(parts, random);
        assertThat(OrderFilter.parse(text)).isEqualTo(filter);
        assertThat(OrderFilter.parse(String.join("&", parts)).canonical()).isEqualTo(text);
    }

    private static List<String> fields(OrderFilter filter) {
        return Arrays.stream(filter.canonical().split("&"))
                .map(part -> part.substring(0, part.indexOf('=')))
                .toList();
    }

    private static Map<Square, Numbers> shown(TileClient tiles, Question question) {
        return ShownHeat.cells(tiles, question.tile(), question.filter().canonical());
    }

    private Map<Square, Numbers> ofCube(Question question) {
        named.prepare(question.filter().canonical()).block();
        HeatCube cube = served.current().orElseThrow().data().of(question.city().id());
        HeatCells cells = cube.tile(
                question.tile(), filters.resolve(question.filter(), RIGHTS).on(cube));
        var squares = new TreeMap<Square, Numbers>();
        for (int i = 0; i < cells.size(); i++) {
            var square = new Square(CellKey.x(cells.key(i)), CellKey.y(cells.key(i)));
            squares.put(square, new Numbers(cells.orders(i), cells.organic(i), cells.nonOrganic(i), cells.users(i)));
        }
        assertThat(squares).hasSize(cells.size());
        return squares;
    }

    /** Ten thousand take their time. */
    private static void tell(int number, int count) {
        if (number > 0 && number % TELL_EVERY == 0) {
            System.out.println(number + " of " + count + " random filters compared");
        }
    }
}
