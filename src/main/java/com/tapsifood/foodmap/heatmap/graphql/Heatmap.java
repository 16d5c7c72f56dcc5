package com.tapsifood.foodmap.heatmap.graphql;

import com.tapsifood.foodmap.heatmap.CityHeat;
import com.tapsifood.foodmap.heatmap.HeatCell;
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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Type of the same name. Zooms in it are those of tiles.
 *
 * @param heat what the cells of it are counted in
 */
record Heatmap(
        String filter,
        @Nullable String scale,
        List<UsedVersion> versions,
        OffsetDateTime generatedAt,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int days,
        HeatTotals totals,
        List<Hidden> hidden,
        int k,
        List<Legend> legends,
        List<CellArea> cellKm2,
        String tilesUrl,
        Collection<String> unknownCodes,
        @Nullable Comparison comparison,
        List<HeatCell> top,
        Collection<Integer> hiddenAreas,
        CityHeat heat) {

    record UsedVersion(String dataset, int version) {}

    record Hidden(int zoom, long orders, long organic, long nonOrganic) {}

    record CellArea(int zoom, double km2) {}

    record HiddenOfBoth(int zoom, long orders, long comparedOrders) {}

    record Comparison(
            String filter,
            int version,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int days,
            HeatTotals totals,
            List<Legend> legends,
            List<HiddenOfBoth> hidden,
            Legend difference) {

        static Comparison of(HeatComparison sides, HeatSummaries summaries) {
            CityHeat other = sides.other();
            HeatSummary summary = summaries.of(other);
            HeatDifference difference = summaries.of(sides);
            return new Comparison(
                    other.filter().canonical(),
                    other.version(),
                    other.from(),
                    other.to(),
                    summary.days(),
                    summary.totals(),
                    Legend.listOf(summary.legends(), summaries.properties()),
                    difference.hidden().stream()
                            .map(h -> new HiddenOfBoth(tileZoom(h.cellZoom()), h.orders(), h.otherOrders()))
                            .toList(),
                    Legend.of(HeatMetric.ORDERS, difference.legend(), null));
        }
    }

    record Legend(
            String metric,
            String unit,
            int analysisZoom,
            int cells,
            @Nullable Integer minSample,
            @Nullable Double p50,
            @Nullable Double p75,
            @Nullable Double p90,
            @Nullable Double p95,
            @Nullable Double p99,
            @Nullable Double max) {

        static List<Legend> listOf(HeatLegends legends, HeatProperties properties) {
            return legends.byMetric().entrySet().stream()
                    .map(entry -> of(entry.getKey(), entry.getValue(), properties.fewest(entry.getKey())))
                    .toList();
        }

        static Legend of(HeatMetric metric, HeatLegend legend, @Nullable Integer minSample) {
            return new Legend(
                    metric.key(),
                    metric.unit(),
                    HeatLegend.ANALYSIS_ZOOM,
                    legend.cells(),
                    minSample,
                    legend.p50(),
                    legend.p75(),
                    legend.p90(),
                    legend.p95(),
                    legend.p99(),
                    legend.max());
        }
    }

    static Heatmap of(HeatQuestion question, HeatSummaries summaries, String tilesUrl) {
        CityHeat heat = question.heat();
        HeatSummary summary = summaries.of(heat);
        var compared = question.compared();
        return new Heatmap(
                heat.filter().canonical(),
                question.hasOtherScale() ? question.scale().filter().canonical() : null,
                versions(question.versionsWithResidents()),
                summary.generatedAt().atOffset(ZoneOffset.UTC),
                heat.from(),
                heat.to(),
                summary.days(),
                summary.totals(),
                summary.totals().hidden().stream()
                        .map(h -> new Hidden(tileZoom(h.cellZoom()), h.orders(), h.organic(), h.nonOrganic()))
                        .toList(),
                heat.k(),
                Legend.listOf(summaries.of(question.scale()).legends(), summaries.properties()),
                areas(heat),
                tilesUrl,
                heat.resolved().unknownCodes(),
                compared == null ? null : Comparison.of(compared.sides(), summaries),
                summary.top(),
                heat.hiddenAreas(),
                heat);
    }

    static List<UsedVersion> versions(Map<String, Integer> versions) {
        return new TreeMap<>(versions)
                .entrySet().stream()
                        .map(entry -> new UsedVersion(entry.getKey(), entry.getValue()))
                        .toList();
    }

    private static List<CellArea> areas(CityHeat heat) {
        return IntStream.rangeClosed(HeatCube.MIN_TILE_ZOOM, HeatCube.MAX_TILE_ZOOM)
                .mapToObj(z -> new CellArea(z, heat.cellKm2(z + HeatCube.CELL_ZOOM_OFFSET)))
                .toList();
    }

    private static int tileZoom(int cellZoom) {
        return cellZoom - HeatCube.CELL_ZOOM_OFFSET;
    }
}
