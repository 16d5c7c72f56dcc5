package com.tapsifood.foodmap.coverage.graphql;

import com.tapsifood.foodmap.catalog.BusinessLine;
import com.tapsifood.foodmap.coverage.CityCoverage;
import com.tapsifood.foodmap.coverage.raster.CoverageGrid;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.vendor.Grade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Type of the same name. */
record CoverageCell(
        String id,
        LonLat center,
        int vendors,
        List<OfLine> vendorsByLine,
        List<OfGrade> vendorsByGrade,
        @Nullable Double ratio,
        @Nullable Integer gap,
        @Nullable Double residents,
        @Nullable Double orders,
        @Nullable Double ordersPerVendor,
        int marketingArea,
        @Nullable Integer region,
        @Nullable Integer neighbourhood) {

    record OfLine(@Nullable String line, int vendors) {}

    record OfGrade(Grade grade, int vendors) {}

    static CoverageCell of(CityCoverage coverage, int cell) {
        CoverageGrid grid = coverage.grid();
        double ratio = coverage.ratio(cell);
        return new CoverageCell(
                grid.id(cell),
                grid.centre(grid.column(cell), grid.row(cell)),
                coverage.vendors(cell),
                byLine(coverage, cell),
                byGrade(coverage, cell),
                known(ratio),
                Double.isNaN(ratio) ? null : coverage.gap(cell),
                known(coverage.residents(cell)),
                known(coverage.orders(cell)),
                known(coverage.ordersPerVendor(cell)),
                grid.area(cell, PolygonLayer.MARKETING_AREA),
                known(grid.area(cell, PolygonLayer.REGION)),
                known(grid.area(cell, PolygonLayer.NEIGHBOURHOOD)));
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static @Nullable Integer known(int area) {
        return area == 0 ? null : area;
    }

    private static List<OfLine> byLine(CityCoverage coverage, int cell) {
        var counts = coverage.shown().counts();
        var lines = new ArrayList<OfLine>();
        for (BusinessLine line : coverage.question().shown().catalog().businessLines()) {
            lines.add(new OfLine(line.key(), counts.ofLine(cell, line.id())));
        }
        lines.add(new OfLine(null, counts.ofLine(cell, 0)));
        return lines.stream().filter(line -> line.vendors() > 0).toList();
    }

    private static List<OfGrade> byGrade(CityCoverage coverage, int cell) {
        return Arrays.stream(Grade.values())
                .map(grade -> new OfGrade(grade, coverage.shown().counts().ofGrade(cell, grade)))
                .filter(grade -> grade.vendors() > 0)
                .toList();
    }
}
