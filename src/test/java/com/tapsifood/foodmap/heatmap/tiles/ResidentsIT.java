package com.tapsifood.foodmap.heatmap.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.geo.WebMercator;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TestDatabase;
import com.tapsifood.foodmap.support.TileClient;
import com.tapsifood.foodmap.support.WithServer;
import com.tapsifood.foodmap.support.mvt.DecodedTile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Residents in heat tiles and their TileJSON, and of areas; with nothing hidden, else the demo is too small. */
@WithServer
@TestPropertySource(properties = "foodmap.heatmap.k=1")
class ResidentsIT {

    private static final String CITY = "city=tehran";
    private static final String ASKED = CITY + "&population=true";
    private static final TileCoord DOWNTOWN = new TileCoord(12, 2632, 1612);
    private static final int CELLS_PER_SIDE = 64;

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private ApiKeys keys;

    private final Http http;
    private String key = "";
    private TileClient tiles;

    ResidentsIT(@LocalServerPort int port) {
        http = new Http(port);
        tiles = new TileClient(http, "");
    }

    @BeforeEach
    void publish() {
        demo.beServed();
        key = keys.issue("residents", Rights.everywhere(Set.of(Scope.TILES_READ)), null);
        tiles = new TileClient(http, key);
    }

    @Test
    void cellsHaveTheDensityOfTheirNeighbourhood() {
        List<DecodedTile.Feature> cells = cells(ASKED);
        double cellKm2 = tiles.tileJson("heatmap", CITY).at("/cell_km2/12").asDouble();
        int compared = 0;
        for (DecodedTile.Feature cell : cells) {
            Optional<Double> density = densityAt(cell);
            assertThat(cell.properties().containsKey("population")).isEqualTo(density.isPresent());
            if (density.isPresent() && density.get() * cellKm2 > 50) {
                assertThat((double) cell.number("population")).isCloseTo(density.get() * cellKm2, withinPercentage(25));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void coarseCellsHaveNoMorePeopleThanTheCity() {
        TileCoord all = new TileCoord(5, 20, 12);
        long shown = DecodedTile.of(tiles.tile("heatmap", all, ASKED)).features("heatmap").stream()
                .mapToLong(cell -> cell.number("population"))
                .sum();
        long total = tiles.tileJson("heatmap", ASKED).at("/population/total").asLong();
        assertThat(shown).isBetween(total / 2, total);
        assertThat(total).isEqualTo(sql(Long.class, """
                        select sum(population) from polygon
                        where version_id = %d and city_id = 2 and layer = 'neighbourhood'
                        """.formatted(demo.version(Dataset.POLYGONS))));
    }

    @Test
    void populationIsThereOnlyWhenAskedFor() {
        assertThat(cells(CITY)).isNotEmpty().noneMatch(cell -> cell.properties().containsKey("population"));
        assertThat(cells(CITY + "&population=false"))
                .noneMatch(cell -> cell.properties().containsKey("population"));
        JsonNode plain = tiles.tileJson("heatmap", CITY);
        assertThat(plain.has("population")).isFalse();
        assertThat(plain.at("/tiles/0").asString()).endsWith("&v=" + demo.version(Dataset.ORDERS));

        JsonNode asked = tiles.tileJson("heatmap", ASKED);
        assertThat(asked.path("filter").asString()).isEqualTo(ASKED);
        assertThat(asked.at("/tiles/0").asString())
                .endsWith("&v=" + demo.version(Dataset.ORDERS) + "-" + demo.version(Dataset.POLYGONS));
        assertThat(asked.at("/population/unit").asString()).isEqualTo("residents");
        assertThat(asked.at("/population/layer").asString()).isEqualTo("neighbourhood");
        assertThat(asked.at("/dataset_versions/polygons").asInt()).isEqualTo(demo.version(Dataset.POLYGONS));
        assertThat(http.get("/tiles/heatmap.json?city=tehran&population=some", "X-API-Key", key)
                        .body())
                .contains("INVALID_PARAMETER", "\"population\"");
    }

    @Test
    void hoursOfACellSumToItsOrders() {
        List<DecodedTile.Feature> cells = cells(CITY + "&series=hour");
        assertThat(cells).hasSameSizeAs(cells(CITY)).isNotEmpty().allSatisfy(cell -> {
            int[] hours = IntStream.range(0, 24)
                    .filter(hour -> cell.properties().containsKey("h" + hour))
                    .map(hour -> cell.number("h" + hour))
                    .toArray();
            assertThat(hours).doesNotContain(0);
            assertThat(IntStream.of(hours).sum()).isEqualTo(cell.number("orders"));
        });
        assertThat(cells(CITY)).noneMatch(cell -> cell.properties().containsKey("h12"));
        for (String refused : List.of("series=day", "series=hour&compare=line%3Dcafe")) {
            assertThat(http.get("/tiles/heatmap.json?city=tehran&" + refused, "X-API-Key", key)
                            .body())
                    .contains("INVALID_PARAMETER", "\"series\"");
        }
    }

    @Test
    void ordersPerThousandResidentsHaveALegend() {
        JsonNode legend = tiles.tileJson("heatmap", CITY).at("/legends/ordersPer1000");
        assertThat(legend.path("cells").asInt()).isPositive();
        assertThat(legend.path("p50").asDouble()).isPositive();
        assertThat(legend.path("max").asDouble())
                .isGreaterThanOrEqualTo(legend.path("p99").asDouble());
    }

    @Test
    void marketingAreasOfTheDemoHaveEstimatedPopulations() {
        byte[] tile = tiles.tile("polygons", new TileCoord(9, 329, 201), CITY);
        assertThat(DecodedTile.of(tile).features("marketing_area"))
                .isNotEmpty()
                .allSatisfy(area -> assertThat(area.properties())
                        .containsKeys("population", "population_km2")
                        .containsEntry("population_estimated", true));
        assertThat(DecodedTile.of(tile).features("neighbourhood"))
                .isNotEmpty()
                .noneMatch(area -> area.properties().containsKey("population_estimated"));
        JsonNode legends = tiles.tileJson("polygons", CITY).at("/legends/population_km2");
        for (String layer : List.of("marketing_area", "region", "neighbourhood")) {
            assertThat(legends.path(layer).path("unit").asString()).isEqualTo("residents/km2");
            assertThat(legends.path(layer).path("p50").asDouble()).isPositive();
        }
    }

    private List<DecodedTile.Feature> cells(String query) {
        return DecodedTile.of(tiles.tile("heatmap", DOWNTOWN, query)).features("heatmap");
    }

    /** Residents per km2 of the neighbourhood that the centre of a cell lies in. */
    private Optional<Double> densityAt(DecodedTile.Feature cell) {
        double column = DOWNTOWN.x() + cell.geometry().getCoordinate().x / 4096;
        double row = DOWNTOWN.y() + cell.geometry().getCoordinate().y / 4096;
        assertThat(column * CELLS_PER_SIDE % 1).isEqualTo(0.5);
        return TestDatabase.sql()
                .sql("""
                        select population / area_km2 from polygon
                        where version_id = ? and layer = 'neighbourhood'
                            and st_intersects(geom, st_setsrid(st_makepoint(?, ?), 4326))
                        """)
                .params(
                        demo.version(Dataset.POLYGONS),
                        WebMercator.lonOfColumn(column, DOWNTOWN.z()),
                        WebMercator.latOfRow(row, DOWNTOWN.z()))
                .query(Double.class)
                .optional();
    }

    private static <T> T sql(Class<T> type, String query) {
        return TestDatabase.sql().sql(query).query(type).single();
    }
}
