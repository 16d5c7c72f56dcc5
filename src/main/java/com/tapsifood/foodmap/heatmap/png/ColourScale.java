package com.tapsifood.foodmap.heatmap.png;

import com.tapsifood.foodmap.heatmap.HeatLegend;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a density stands on the colours, from 0 to 1, as the dashboard has it (web/src/heat/scale.ts): percentiles of
 * the legend have fixed positions, and what exceeds the last keeps the last colour.
 */
final class ColourScale {

    private static final double[] POSITIONS = {0.3, 0.5, 0.7, 0.85, 1};

    private final double[] densities = new double[POSITIONS.length];
    private final double[] positions = new double[POSITIONS.length];
    private int anchors;

    ColourScale(HeatLegend legend) {
        var percentiles = new Double[] {legend.p50(), legend.p75(), legend.p90(), legend.p95(), legend.p99()};
        for (int i = 0; i < POSITIONS.length; i++) {
            anchor(percentiles[i], POSITIONS[i]);
        }
    }

    /** Of percentiles that fall together the last counts. */
    private void anchor(@Nullable Double density, double position) {
        if (density == null || !(density > 0)) {
            return;
        }
        if (anchors > 0 && density <= densities[anchors - 1]) {
            anchors--;
        }
        densities[anchors] = anchors == 0 ? density : Math.max(density, densities[anchors - 1]);
        positions[anchors++] = position;
    }

    double position(double density) {
        double belowDensity = 0;
        double belowPosition = 0;
        for (int i = 0; i < anchors; i++) {
            if (density <= densities[i]) {
                double share = (density - belowDensity) / (densities[i] - belowDensity);
                return belowPosition + share * (positions[i] - belowPosition);
            }
            belowDensity = densities[i];
            belowPosition = positions[i];
        }
        return anchors == 0 ? 0 : 1;
    }

    /** Classes lie between the percentiles; the lowest begins at 0. */
    int classes() {
        return anchors + 1;
    }

    int classOf(double density) {
        return (int) Arrays.stream(densities, 0, anchors)
                .filter(from -> density >= from)
                .count();
    }

    /** Where the colour of a class is taken from. */
    double positionOfClass(int index) {
        return anchors == 0 ? 0 : (double) index / anchors;
    }
}
