package com.tapsifood.foodmap.coverage.tiles;

import com.tapsifood.foodmap.coverage.CityCoverage;
import com.tapsifood.foodmap.coverage.CoverageChange;
import com.tapsifood.foodmap.coverage.CoverageScale;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told of a cell, or of a block of cells. */
final class CoverageBlock {

    private static final int PERCENT = 100;

    private final CityCoverage coverage;
    private final @Nullable CoverageChange change;
    private long difference;
    private int cells;
    private int withTarget;
    private int atTarget;
    private long vendors;
    private int least = Integer.MAX_VALUE;
    private double ratio;
    private long gap;
    private int area;
    private double orders;

    CoverageBlock(CityCoverage coverage, @Nullable CoverageChange change) {
        this.coverage = coverage;
        this.change = change;
    }

    void add(int cell) {
        int ofCell = coverage.vendors(cell);
        cells++;
        vendors += ofCell;
        least = Math.min(least, ofCell);
        int itsArea = coverage.grid().area(cell, PolygonLayer.MARKETING_AREA);
        area = cells == 1 || area == itsArea ? itsArea : 0;
        orders += coverage.orders(cell);
        difference += change == null ? 0 : change.difference(cell);
        double itsRatio = coverage.ratio(cell);
        if (!Double.isNaN(itsRatio)) {
            withTarget++;
            ratio += itsRatio;
            gap += coverage.gap(cell);
            atTarget += itsRatio >= 1 ? 1 : 0;
        }
    }

    boolean isEmpty() {
        return cells == 0;
    }

    /** @param column and row of its south-western cell */
    Map<String, Object> properties(int column, int row) {
        var properties = new LinkedHashMap<String, Object>();
        double mean = vendors / (double) cells;
        properties.put("column", (long) column);
        properties.put("row", (long) row);
        properties.put("cells", (long) cells);
        properties.put("vendors", rounded(mean));
        properties.put("least", (long) least);
        properties.put("class", (long) CoverageScale.ofCount(mean));
        if (area != 0) {
            properties.put("area", (long) area);
        }
        if (!Double.isNaN(orders)) {
            properties.put("orders", rounded(orders));
            if (vendors > 0) {
                properties.put("orders_per_vendor", rounded(orders / mean));
            }
        }
        if (change != null) {
            double meanDifference = difference / (double) cells;
            properties.put("difference", rounded(meanDifference));
            properties.put("difference_class", (long) CoverageScale.ofDifference(meanDifference));
        }
        if (withTarget > 0) {
            double meanRatio = ratio / withTarget;
            properties.put("ratio", Math.round(meanRatio * PERCENT));
            properties.put("ratio_class", (long) CoverageScale.ofRatio(meanRatio));
            properties.put("at_target", Math.round(PERCENT * (double) atTarget / withTarget));
            properties.put("gap", rounded(gap / (double) withTarget));
        }
        return properties;
    }

    /** To a tenth: whole for single cells. */
    private static Object rounded(double value) {
        double tenths = Math.round(value * 10) / 10.0;
        return tenths == Math.rint(tenths) ? (Object) (long) tenths : (Object) tenths;
    }
}
