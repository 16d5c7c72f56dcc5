package com.tapsifood.foodmap.coverage.tiles;

import com.tapsifood.foodmap.coverage.CityCoverage;
import com.tapsifood.foodmap.coverage.CoverageChange;
import com.tapsifood.foodmap.coverage.CoverageQuestion;
import com.tapsifood.foodmap.coverage.CoverageScale;
import com.tapsifood.foodmap.coverage.Coverages;
import com.tapsifood.foodmap.coverage.NoTarget;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.tile.TileAddress;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileView;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Coverage of a city as tiles. */
record CoverageView(CoverageQuestion question, Coverages coverages) implements TileView {

    @Override
    public String filter() {
        var compared = question.compared();
        return compared == null
                ? question.canonical()
                : question.canonical() + "&compare=" + TileAddress.escaped(compared.text());
    }

    @Override
    public Map<String, Integer> versions() {
        return question.versions();
    }

    @Override
    public String revision() {
        return "coverage-2";
    }

    @Override
    public Bounds bounds() {
        return question.city().bounds();
    }

    @Override
    public Map<String, Object> extras() {
        CityCoverage coverage = coverages.of(question);
        CoverageChange change = change(coverage);
        var shown = coverage.shown();
        var extras = new LinkedHashMap<String, Object>();
        extras.put("cell_meters", question.cellMeters());
        extras.put("cells", coverage.grid().size());
        extras.put("modified", question.reach().isModified());
        extras.put("vendors", shown.vendors());
        extras.put("excluded", Map.of("without_place", shown.withoutPlace(), "without_radius", shown.withoutRadius()));
        extras.put("imputed", shown.imputed());
        NoTarget reason = coverage.noTarget();
        if (reason != null) {
            extras.put("no_target", reason.name());
        }
        extras.put(
                "legend",
                Map.of(
                        "ratio", Map.of("breaks", CoverageScale.RATIO_BREAKS, "cells", coverage.byRatio()),
                        "vendors", Map.of("breaks", CoverageScale.COUNT_BREAKS, "cells", coverage.byCount())));
        if (change != null) {
            extras.put("compare", side(change));
            extras.put(
                    "difference",
                    Map.of(
                            "unit",
                            "vendors",
                            "breaks",
                            CoverageScale.DIFFERENCE_BREAKS,
                            "cells",
                            change.byDifference(),
                            "gained",
                            change.gained().cells(),
                            "lost",
                            change.lost().cells()));
        }
        return extras;
    }

    private static Map<String, Object> side(CoverageChange change) {
        CityCoverage other = change.before();
        return Map.of(
                "filter",
                other.question().canonical(),
                "version",
                other.question().shown().snapshot().version(),
                "vendors",
                other.shown().vendors());
    }

    /** Null unless the question is beside another. */
    private @Nullable CoverageChange change(CityCoverage coverage) {
        var compared = question.compared();
        return compared == null ? null : coverage.since(coverages.of(compared.other()));
    }

    @Override
    public byte[] encode(TileCoord tile, TileFormat format) {
        CityCoverage coverage = coverages.of(question);
        return new CoverageTile(coverage, change(coverage), tile).toBytes();
    }
}
