package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.coverage.raster.CoverageCounts;
import com.tapsifood.foodmap.coverage.raster.CoverageGrid;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/**
 * How the vendors that reach each cell stand to the targets of its marketing area.
 *
 * <p>Of one line, the ratio is vendors by target. Of several lines it is the share of all targets that is met: what one
 * line has too many of does not make up for what another has too few of, so it is 1 only when all are met.
 */
final class TargetScores {

    private final double[] ratio;
    private final int[] gap;

    private TargetScores(int cells) {
        ratio = new double[cells];
        gap = new int[cells];
        Arrays.fill(ratio, Double.NaN);
    }

    /** @param lines ids of the lines whose targets count; empty for all */
    static TargetScores of(
            CoverageGrid grid, CoverageCounts counts, TargetSnapshot targets, Collection<Integer> lines) {
        var scores = new TargetScores(grid.size());
        for (int cell = 0; cell < grid.size(); cell++) {
            var ofArea = targets.ofArea(grid.area(cell, PolygonLayer.MARKETING_AREA));
            if (lines.size() == 1) {
                int line = lines.iterator().next();
                scores.judge(cell, counts.ofLine(cell, line), ofArea.getOrDefault(line, 0));
            } else {
                scores.judge(cell, counts, ofArea, lines);
            }
        }
        return scores;
    }

    private void judge(int cell, int vendors, int target) {
        if (target > 0) {
            ratio[cell] = vendors / (double) target;
            gap[cell] = Math.max(0, target - vendors);
        }
    }

    private void judge(int cell, CoverageCounts counts, Map<Integer, Integer> targets, Collection<Integer> lines) {
        int wanted = 0;
        int met = 0;
        for (var target : targets.entrySet()) {
            if (lines.isEmpty() || lines.contains(target.getKey())) {
                wanted += target.getValue();
                met += Math.min(target.getValue(), counts.ofLine(cell, target.getKey()));
            }
        }
        if (wanted > 0) {
            ratio[cell] = met / (double) wanted;
            gap[cell] = wanted - met;
        }
    }

    /** NaN when the cell has no target. */
    double ratio(int cell) {
        return ratio[cell];
    }

    /** Vendors that are missing, of all lines; 0 when the cell has no target. */
    int gap(int cell) {
        return gap[cell];
    }

    /** Bytes in memory. */
    long bytes() {
        return (long) ratio.length * (Double.BYTES + Integer.BYTES);
    }
}
