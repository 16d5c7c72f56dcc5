package com.tapsifood.foodmap.heatmap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tapsifood.foodmap.polygon.PopulationGrid;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts a city under a filter once, whoever asks: TileJSON, pictures, GraphQL, or a scale that refers to it. */
@Component
public class HeatSummaries {

    private static final long MOST = 500;

    private final Cache<Question, HeatSummary> counted =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<Pair, HeatDifference> compared =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final HeatProperties properties;

    HeatSummaries(HeatProperties properties) {
        this.properties = properties;
    }

    public HeatProperties properties() {
        return properties;
    }

    private record Question(String filter, Map<String, Integer> versions) {}

    private record Pair(Question main, Question other) {}

    /** May take tens of milliseconds the first time: not for the event loop. */
    public HeatSummary of(CityHeat heat) {
        return counted.get(question(heat), q -> count(heat));
    }

    /** As {@link #of(CityHeat)}, of two sides. */
    public HeatDifference of(HeatComparison sides) {
        var pair = new Pair(question(sides.main()), question(sides.other()));
        return compared.get(
                pair,
                p -> new HeatDifference(
                        sides.difference(),
                        sides.hidden(
                                of(sides.main()).totals(), of(sides.other()).totals())));
    }

    private static Question question(CityHeat heat) {
        return new Question(heat.filter().canonical(), heat.versionsWithResidents());
    }

    private HeatSummary count(CityHeat heat) {
        int zoom = HeatLegend.ANALYSIS_ZOOM;
        HeatCells cells = heat.cells(zoom);
        PopulationGrid residents = heat.residents();
        HeatUnits units = new HeatUnits(
                heat.cellKm2(zoom),
                heat.days(),
                properties.minSample(),
                properties.minResidents(),
                residents.layer() == null ? null : cell -> residents.residents(cell, zoom));
        return new HeatSummary(
                units.days(),
                heat.totals(),
                HeatLegends.of(cells, units),
                HeatCell.top(HeatSummary.MOST_TOP_CELLS, cells, zoom, units),
                Instant.now());
    }
}
