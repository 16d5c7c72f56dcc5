package com.tapsifood.foodmap.polygon.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.polygon.Polygon;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.polygon.Population;
import com.tapsifood.foodmap.support.mvt.DecodedTile;
import com.tapsifood.foodmap.tile.TileFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.json.JsonMapper;

class PolygonViewTest {

    private static final LonLat CENTER = new LonLat(51.3, 35.7);
    private static final City CITY = new City(
            2,
            "tehran",
            "Tehran",
            "تهران",
            CENTER,
            11,
            new Bounds(51.2, 35.6, 51.5, 35.8),
            ZoneId.of("Asia/Tehran"),
            32639);

    private static Polygon polygon(int id, PolygonLayer layer, double areaKm2, @Nullable Population population) {
        var square = new GeometryFactory().toGeometry(new Envelope(51.3, 51.31, 35.7, 35.71));
        return new Polygon(id, 2, layer, "n", null, "n", square, areaKm2, population);
    }

    private static PolygonView view(Polygon... polygons) {
        return new PolygonView(
                "",
                new Served.Snapshot<>(1, PolygonSnapshot.of(List.of(polygons))),
                new VisibleCities(List.of(CITY)),
                List.of(PolygonLayer.values()));
    }

    private static Map<String, Object> properties(Polygon polygon) {
        byte[] tile = view(polygon).encode(TileCoord.of(11, CENTER), TileFormat.MVT);
        return DecodedTile.of(tile).features(polygon.layer().key()).getFirst().properties();
    }

    @Test
    void populationThatTheSourceGivesHasNoMarks() {
        assertThat(properties(polygon(1, PolygonLayer.REGION, 2.5, new Population(12_345, false))))
                .containsEntry("population", 12_345L)
                .containsEntry("population_km2", 4938.0)
                .doesNotContainKeys("population_estimated", "small_population");
    }

    @Test
    void estimateAndSmallPopulationAreMarked() {
        assertThat(properties(polygon(1, PolygonLayer.MARKETING_AREA, 2, new Population(999, true))))
                .containsEntry("population", 999L)
                .containsEntry("population_estimated", true)
                .containsEntry("small_population", true);
        assertThat(properties(polygon(1, PolygonLayer.MARKETING_AREA, 2, new Population(1000, true))))
                .doesNotContainKey("small_population");
    }

    @Test
    void unknownPopulationIsAbsent() {
        assertThat(properties(polygon(1, PolygonLayer.REGION, 2.5, null)))
                .doesNotContainKeys("population", "population_km2", "population_estimated", "small_population");
    }

    @Test
    void legendIsOfThePolygonsWithKnownPopulation() {
        PolygonView view = view(
                polygon(1, PolygonLayer.REGION, 2, new Population(2000, false)),
                polygon(2, PolygonLayer.REGION, 1, new Population(3000, true)),
                polygon(3, PolygonLayer.REGION, 1, new Population(500, false)),
                polygon(4, PolygonLayer.REGION, 1, null));

        String legends =
                JsonMapper.builder().build().writeValueAsString(view.extras().get("legends"));

        assertThat(legends)
                .contains("\"region\":{\"unit\":\"residents/km2\",\"polygons\":3,\"p50\":1000.0,\"p75\":3000.0,"
                        + "\"p90\":3000.0,\"p95\":3000.0,\"p99\":3000.0,\"max\":3000.0}")
                .contains("\"neighbourhood\":{\"unit\":\"residents/km2\",\"polygons\":0,\"p50\":null,");
    }
}
