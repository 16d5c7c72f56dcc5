package com.tapsifood.foodmap.polygon.tiles;

import com.tapsifood.foodmap.polygon.Polygon;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The scale of a picture of population: percentiles over the polygons of a layer whose residents are known. */
final class PopulationLegend {

    private PopulationLegend() {}

    /** As TileJSON has it; null values when the residents of no polygon are known. */
    static Map<String, @Nullable Object> of(Collection<Polygon> polygons) {
        double[] densities = polygons.stream()
                .map(Polygon::populationKm2)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        var legend = new LinkedHashMap<String, @Nullable Object>();
        legend.put("unit", "residents/km2");
        legend.put("polygons", densities.length);
        for (int percent : new int[] {50, 75, 90, 95, 99}) {
            legend.put("p" + percent, rank(densities, percent));
        }
        legend.put("max", rank(densities, 100));
        return legend;
    }

    /** Nearest rank: a value that occurs, never one between. */
    private static @Nullable Double rank(double[] sorted, int percent) {
        return sorted.length == 0 ? null : sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }
}
