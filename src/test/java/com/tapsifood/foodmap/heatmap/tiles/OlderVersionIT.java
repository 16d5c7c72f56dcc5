package com.tapsifood.foodmap.heatmap.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.heatmap.HeatCubes;
import com.tapsifood.foodmap.heatmap.tiles.HeatOracle.Filter;
import com.tapsifood.foodmap.heatmap.tiles.HeatOracle.Numbers;
import com.tapsifood.foodmap.heatmap.tiles.HeatOracle.Square;
import com.tapsifood.foodmap.heatmap.tiles.ShownHeat.Side;
import com.tapsifood.foodmap.refresh.Intent;
import com.tapsifood.foodmap.refresh.Progress;
import com.tapsifood.foodmap.refresh.demo.DemoBusiness;
import com.tapsifood.foodmap.refresh.demo.DemoSize;
import com.tapsifood.foodmap.refresh.orders.OrderImport;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TileClient;
import com.tapsifood.foodmap.support.WithServer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The published orders beside those of the version before, with k as it is by default. */
@WithServer
class OlderVersionIT {

    private static final int TILE_ZOOM = 9;
    private static final int CELL_ZOOM = 15;
    private static final DemoSize NEXT = new DemoSize(15_000, 1_500, 4, LocalDate.of(2026, 7, 1));

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private OrderImport orders;

    @Autowired
    private Served<HeatCubes> served;

    @Autowired
    private Catalog catalog;

    @Autowired
    private ApiKeys keys;

    private final Http http;

    OlderVersionIT(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void cellsOpenInBothVersionsAreShownOfBoth() {
        demo.beServed();
        String key = keys.issue("older", Rights.everywhere(Set.of(Scope.TILES_READ)), null);
        var tiles = new TileClient(http, key);
        City city = catalog.getCity("tehran");
        Filter all = Filter.of(city);
        int before = demo.version(Dataset.ORDERS);
        Map<Square, Numbers> openBefore = ShownHeat.cells(tiles, TILE_ZOOM, city.bounds(), all.query());
        publishNext();

        String query = all.query() + "&compare=version%3D" + before;
        Http.Answer first = http.get("/tiles/heatmap.json?" + query, "X-API-Key", key);
        assertThat(first.status()).as(first.body()).isEqualTo(503);
        assertThat(first.body()).contains("\"code\":\"LOADING\"");
        assertThat(first.header("Retry-After")).isNotNull();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> http.get("/tiles/heatmap.json?" + query, "X-API-Key", key)
                                .status()
                        == 200);

        Map<Square, Numbers> openNow = ShownHeat.cells(tiles, TILE_ZOOM, city.bounds(), all.query());
        var open = new TreeSet<>(openNow.keySet());
        open.retainAll(openBefore.keySet());
        assertThat(open).isNotEmpty().hasSizeLessThan(openNow.size());
        openNow.keySet().retainAll(open);
        openBefore.keySet().retainAll(open);
        assertThat(ShownHeat.cells(tiles, TILE_ZOOM, city.bounds(), new Side(query, "")))
                .isEqualTo(openNow);
        assertThat(ShownHeat.cells(tiles, TILE_ZOOM, city.bounds(), new Side(query, "B")))
                .isEqualTo(openBefore);
        assertThat(HeatOracle.squares(CELL_ZOOM, all)).containsAllEntriesOf(openNow);

        var json = tiles.tileJson("heatmap", query);
        assertThat(json.path("compare").path("version").asInt()).isEqualTo(before);
        var hidden = json.path("compare").path("hidden").path(String.valueOf(TILE_ZOOM));
        assertThat(hidden.path("orders").asLong() + ShownHeat.sum(openNow).orders())
                .isEqualTo(json.path("totals").path("orders").asLong());
        assertThat(hidden.path("ordersB").asLong() + ShownHeat.sum(openBefore).orders())
                .isEqualTo(json.path("compare").path("totals").path("orders").asLong());
    }

    private void publishNext() {
        var report = orders.run(
                new DemoBusiness(NEXT, Map.of()).orders(), new OrderImport.Mode(true, Intent.FORCE), Progress.SILENT);
        int version = Objects.requireNonNull(report.version());
        await().atMost(Duration.ofSeconds(30)).until(() -> served.version() == version);
    }
}
