package com.tapsifood.foodmap.refresh.orders;

import com.tapsifood.foodmap.heatmap.AreaPrivacy;
import com.tapsifood.foodmap.heatmap.HeatSegmentBuilder;
import com.tapsifood.foodmap.heatmap.OrderGroup;
import com.tapsifood.foodmap.platform.database.BinaryCopyWriter;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.refresh.PublishedPolygons;
import com.tapsifood.foodmap.refresh.RefreshContext;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Orders of one city by area, day and business line, as BI tools may see them: what no area of a layer may show stands
 * in rows without an area, so that the rows of every layer sum to the city.
 */
final class AreaDays {

    private final PolygonLayer[] layers = PolygonLayer.values();
    private final Map<List<PolygonLayer>, AreaCustomers> customers = new HashMap<>();
    private final int k;
    private final DailyCounts[] counts;

    AreaDays(int k) {
        this.k = k;
        for (PolygonLayer layer : layers) {
            customers.computeIfAbsent(AreaPrivacy.together(layer), AreaCustomers::new);
        }
        counts = IntStream.range(0, layers.length)
                .mapToObj(layer -> new DailyCounts())
                .toArray(DailyCounts[]::new);
    }

    void add(HeatSegmentBuilder.Row row) {
        int[] areas = row.areas();
        customers.values().forEach(placed -> placed.add(areas, row.customer()));
        for (int layer = 0; layer < layers.length; layer++) {
            counts[layer].add(areas[layer], row.day(), row.group());
        }
    }

    private Set<Integer> hidden(PolygonLayer layer) {
        AreaCustomers placed = Objects.requireNonNull(customers.get(AreaPrivacy.together(layer)));
        return AreaPrivacy.hidden(layer, placed, k, placed.areKnown());
    }

    void store(RefreshContext context, int version, int cityId) throws SQLException {
        try (var rows = new BinaryCopyWriter(
                context.connection(),
                "area_day_orders (version_id, city_id, layer, polygon_id, day, business_line_id,"
                        + " orders, organic, non_organic)")) {
            for (int layer = 0; layer < layers.length; layer++) {
                store(rows, version, cityId, layer);
            }
            rows.finish();
        }
    }

    private void store(BinaryCopyWriter rows, int version, int cityId, int layer) throws SQLException {
        Set<Integer> hidden = hidden(layers[layer]);
        Iterable<DailyCounts.Day> days = counts[layer].withoutAreas(hidden::contains)::iterator;
        for (DailyCounts.Day day : days) {
            rows.beginRow(9);
            rows.integer(version);
            rows.smallint(cityId);
            rows.text(layers[layer].key());
            rows.integer(PublishedPolygons.idOrNull(day.area()));
            rows.date(day.day());
            rows.smallint(day.line() == OrderGroup.NO_LINE ? null : day.line());
            rows.integer(day.orders());
            rows.integer(day.organic());
            rows.integer(day.nonOrganic());
        }
    }
}
