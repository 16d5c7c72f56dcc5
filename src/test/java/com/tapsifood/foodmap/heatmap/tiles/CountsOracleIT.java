package com.tapsifood.foodmap.heatmap.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.heatmap.AreaOrders;
import com.tapsifood.foodmap.heatmap.CityCounts;
import com.tapsifood.foodmap.heatmap.CityHeat;
import com.tapsifood.foodmap.heatmap.FilterResolver;
import com.tapsifood.foodmap.heatmap.HeatCubes;
import com.tapsifood.foodmap.heatmap.OrderCounts;
import com.tapsifood.foodmap.heatmap.OrderSeries;
import com.tapsifood.foodmap.heatmap.TimeBucket;
import com.tapsifood.foodmap.heatmap.tiles.HeatOracle.Numbers;
import com.tapsifood.foodmap.heatmap.tiles.RandomQuestions.Question;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.WithServer;
import com.tapsifood.foodmap.tile.NamedFilters;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Polygons and series under random filters against what SQL counts, with nothing hidden. */
@WithServer
@TestPropertySource(properties = "foodmap.heatmap.k=1")
class CountsOracleIT {

    private static final Rights RIGHTS = Rights.everywhere(Set.of(Scope.TILES_READ));
    private static final int FILTERS = 60;
    private static final String NO_AREA = "0";

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private Catalog catalog;

    @Autowired
    private FilterResolver filters;

    @Autowired
    private CityCounts counts;

    @Autowired
    private NamedFilters named;

    @Autowired
    private Served<HeatCubes> served;

    @Test
    void polygonsAndSeriesAreWhatSqlCounts() {
        demo.beServed(RandomQuestions.orders());
        long seed = RandomQuestions.seed();
        int filled = 0;
        try (var orders = OracleOrders.of(demo)) {
            for (Question question : RandomQuestions.draw(orders, catalog, FILTERS, seed)) {
                named.prepare(question.filter().canonical()).block();
                var heat = new CityHeat(
                        filters.resolve(question.filter(), RIGHTS),
                        served.current().orElseThrow());
                PolygonLayer layer = PolygonLayer.values()[question.number() % PolygonLayer.values().length];
                TimeBucket by = TimeBucket.values()[question.number() % TimeBucket.values().length];
                Map<String, Numbers> areas = byArea(counts.of(heat, layer));
                assertThat(areas)
                        .as("seed %d, %s of %s", seed, layer, question)
                        .isEqualTo(orders.countBy(
                                area(layer), question.filter(), question.city().id()));
                assertThat(series(counts.of(heat, by, false, true)))
                        .as("seed %d, by %s of %s", seed, by, question)
                        .isEqualTo(orders.countBy(
                                bucket(by), question.filter(), question.city().id()));
                filled += areas.isEmpty() ? 0 : 1;
            }
        }
        assertThat(filled).as("answers with orders, seed %d", seed).isGreaterThan(FILTERS / 3);
    }

    private static String area(PolygonLayer layer) {
        return "coalesce(areas[%d], 0)".formatted(layer.ordinal() + 1);
    }

    private static String bucket(TimeBucket by) {
        return switch (by) {
            case HOUR -> "to_char(day + hour * interval '1 hour', 'YYYY-MM-DD\"T\"HH24:MI')";
            case DAY -> "to_char(day, 'YYYY-MM-DD\"T\"HH24:MI')";
            case WEEK -> "to_char(date_trunc('week', day + 2) - interval '2 days', 'YYYY-MM-DD\"T\"HH24:MI')";
            case MONTH -> "to_char(date_trunc('month', day), 'YYYY-MM-DD\"T\"HH24:MI')";
            case WEEKDAY_HOUR ->
                "to_char(timestamp '1970-01-03' + (weekday + 1) % 7 * interval '1 day' + hour * interval '1 hour',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI')";
        };
    }

    private static Map<String, Numbers> byArea(AreaOrders areas) {
        var numbers = new TreeMap<String, Numbers>();
        areas.byArea().forEach((id, counted) -> put(numbers, String.valueOf(id), counted));
        put(numbers, NO_AREA, areas.outside());
        return numbers;
    }

    private static Map<String, Numbers> series(OrderSeries series) {
        var numbers = new TreeMap<String, Numbers>();
        series.points().forEach(point -> put(numbers, point.start().toString(), point.counts()));
        return numbers;
    }

    private static void put(Map<String, Numbers> numbers, String of, OrderCounts counted) {
        if (counted.orders() > 0) {
            numbers.put(of, new Numbers(counted.orders(), counted.organic(), counted.nonOrganic(), counted.users()));
        }
    }
}
