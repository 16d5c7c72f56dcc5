package com.tapsifood.foodmap.heatmap.tiles;

import com.tapsifood.foodmap.heatmap.CityHeat;
import com.tapsifood.foodmap.heatmap.HeatComparison;
import com.tapsifood.foodmap.heatmap.HeatCube;
import com.tapsifood.foodmap.heatmap.HeatDifference;
import com.tapsifood.foodmap.heatmap.HeatLegend;
import com.tapsifood.foodmap.heatmap.HeatLegends;
import com.tapsifood.foodmap.heatmap.HeatMetric;
import com.tapsifood.foodmap.heatmap.HeatProperties;
import com.tapsifood.foodmap.heatmap.HeatQuestion;
import com.tapsifood.foodmap.heatmap.HeatSummaries;
import com.tapsifood.foodmap.heatmap.HeatSummary;
import com.tapsifood.foodmap.heatmap.HeatTotals;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PopulationGrid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of TileJSON. Zooms in them are those of tiles. */
final class HeatJson {

    private HeatJson() {}

    static Map<String, Double> cellKm2(CityHeat heat) {
        var areas = new LinkedHashMap<String, Double>();
        for (int z = HeatCube.MIN_TILE_ZOOM; z <= HeatCube.MAX_TILE_ZOOM; z++) {
            areas.put(String.valueOf(z), heat.cellKm2(z + HeatCube.CELL_ZOOM_OFFSET));
        }
        return areas;
    }

    static Map<String, Object> days(CityHeat heat, HeatSummary summary) {
        var json = new LinkedHashMap<String, Object>();
        if (!heat.isEmpty()) {
            json.put("from", String.valueOf(heat.from()));
            json.put("to", String.valueOf(heat.to()));
        }
        json.put("days", summary.days());
        return json;
    }

    /** By metric; null where there is no denominator. */
    static Map<String, Object> legends(HeatLegends legends, HeatProperties properties) {
        var json = new LinkedHashMap<String, Object>();
        for (HeatMetric metric : HeatMetric.values()) {
            json.put(
                    metric.key(),
                    legends.find(metric)
                            .map(legend -> legend(metric, legend, properties.fewest(metric)))
                            .orElse(null));
        }
        return json;
    }

    private static Map<String, Object> legend(HeatMetric metric, HeatLegend legend, @Nullable Integer fewest) {
        var json = legend(metric, legend);
        if (fewest != null) {
            json.put(metric == HeatMetric.ORDERS_PER_1000 ? "min_residents" : "min_sample", fewest);
        }
        return json;
    }

    static Map<String, Object> ordersLegend(HeatLegend legend) {
        var json = new LinkedHashMap<String, Object>();
        json.put("metric", HeatMetric.ORDERS.key());
        json.putAll(legend(HeatMetric.ORDERS, legend));
        return json;
    }

    private static Map<String, Object> legend(HeatMetric metric, HeatLegend legend) {
        var json = new LinkedHashMap<String, Object>();
        json.put("unit", metric.unit());
        json.put("analysis_zoom", HeatLegend.ANALYSIS_ZOOM);
        json.put("cells", legend.cells());
        json.put("p50", legend.p50());
        json.put("p75", legend.p75());
        json.put("p90", legend.p90());
        json.put("p95", legend.p95());
        json.put("p99", legend.p99());
        json.put("max", legend.max());
        return json;
    }

    /** Where the residents of cells come from: a layer of the polygons, null when no source gives any. */
    static Map<String, @Nullable Object> population(PopulationGrid residents) {
        PolygonLayer layer = residents.layer();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("unit", "residents");
        json.put("layer", layer == null ? null : layer.key());
        json.put("total", Math.round(residents.total()));
        return json;
    }

    static Map<String, Long> totals(HeatTotals totals) {
        var json = new LinkedHashMap<String, Long>();
        json.put("orders", totals.orders());
        json.put("organic", totals.organic());
        json.put("nonOrganic", totals.nonOrganic());
        json.put("users", totals.users());
        return json;
    }

    static Map<String, Object> hidden(HeatTotals totals) {
        var json = new LinkedHashMap<String, Object>();
        for (HeatTotals.Hidden level : totals.hidden()) {
            json.put(
                    tileZoom(level.cellZoom()),
                    Map.of("orders", level.orders(), "organic", level.organic(), "nonOrganic", level.nonOrganic()));
        }
        return json;
    }

    /** The other side, and the scale of the difference. */
    static Map<String, Object> comparison(HeatQuestion.Compared compared, HeatSummaries summaries) {
        HeatComparison sides = compared.sides();
        HeatSummary other = summaries.of(sides.other());
        HeatDifference difference = summaries.of(sides);
        var side = new LinkedHashMap<String, Object>();
        side.put("filter", sides.other().filter().canonical());
        side.put("version", sides.other().version());
        side.putAll(days(sides.other(), other));
        side.put("totals", totals(other.totals()));
        side.put("legends", legends(other.legends(), summaries.properties()));
        side.put("hidden", hidden(difference));
        var json = new LinkedHashMap<String, Object>();
        json.put("compare", side);
        json.put("difference", ordersLegend(difference.legend()));
        return json;
    }

    private static Map<String, Object> hidden(HeatDifference difference) {
        var json = new LinkedHashMap<String, Object>();
        for (HeatComparison.Hidden level : difference.hidden()) {
            json.put(tileZoom(level.cellZoom()), Map.of("orders", level.orders(), "ordersB", level.otherOrders()));
        }
        return json;
    }

    private static String tileZoom(int cellZoom) {
        return String.valueOf(cellZoom - HeatCube.CELL_ZOOM_OFFSET);
    }
}
