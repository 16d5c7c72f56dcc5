package com.tapsifood.foodmap.heatmap;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The legends of all metrics under one filter; a metric whose denominator is not known has none. */
public record HeatLegends(Map<HeatMetric, HeatLegend> byMetric) {

    public HeatLegends {
        byMetric = Collections.unmodifiableMap(
                byMetric.isEmpty() ? new EnumMap<>(HeatMetric.class) : new EnumMap<>(byMetric));
    }

    /** @param cells open cells of {@link HeatLegend#ANALYSIS_ZOOM} */
    public static HeatLegends of(HeatCells cells, HeatUnits units) {
        var legends = new EnumMap<HeatMetric, HeatLegend>(HeatMetric.class);
        for (HeatMetric metric : HeatMetric.values()) {
            if (units.know(metric)) {
                legends.put(metric, units.days() == 0 ? HeatLegend.NOTHING : legend(metric, cells, units));
            }
        }
        return new HeatLegends(legends);
    }

    private static HeatLegend legend(HeatMetric metric, HeatCells cells, HeatUnits units) {
        var values = new double[cells.size()];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            double value = units.value(metric, cells, i);
            if (!Double.isNaN(value)) {
                values[size++] = value;
            }
        }
        return HeatLegend.of(Arrays.copyOf(values, size));
    }

    public Optional<HeatLegend> find(HeatMetric metric) {
        return Optional.ofNullable(byMetric.get(metric));
    }

    /** Of orders, which every selection has. */
    public HeatLegend orders() {
        return byMetric.getOrDefault(HeatMetric.ORDERS, HeatLegend.NOTHING);
    }
}
