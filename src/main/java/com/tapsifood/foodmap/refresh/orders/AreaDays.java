package com.tapsifood.foodmap.refresh.orders;

import com.tapsifood.foodmap.heatmap.HeatSegmentBuilder;
import com.tapsifood.foodmap.heatmap.OrderGroup;
import com.tapsifood.foodmap.platform.database.BinaryCopyWriter;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.refresh.PublishedPolygons;
import com.tapsifood.foodmap.refresh.RefreshContext;
import java.sql.SQLException;
import java.util.stream.IntStream;

/**
 * Orders of one city by area, day and business line, as BI tools may see them: what no area of a layer may show stands
 * in rows without an area, so that the rows of every layer sum to the city.
 */
final class AreaDays {

    private final PolygonLayer[] layers = PolygonLayer.values();
    private final OpenAreas[] open;
    private final DailyCounts[] counts;

    /** @param customersKnown whether any order of the version has a customer */
    AreaDays(int k, boolean customersKnown) {
        open = IntStream.range(0, layers.length)
                .mapToObj(layer -> new OpenAreas(k, customersKnown))
                .toArray(OpenAreas[]::new);
        counts = IntStream.range(0, layers.length)
                .mapToObj(layer -> new DailyCounts())
                .toArray(DailyCounts[]::new);
    }

    void add(HeatSegmentBuilder.Row row) {
        int[] areas = row.areas();
        for (int layer = 0; layer < layers.length; layer++) {
            open[layer].add(areas[layer], row.customer());
            counts[layer].add(areas[layer], row.day(), row.group());
        }
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
        var closed = open[layer].closed();
        Iterable<DailyCounts.Day> days = counts[layer].withoutAreas(closed::contains)::iterator;
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
