package com.tapsifood.foodmap.coverage.tiles;

import com.tapsifood.foodmap.coverage.CityCoverage;
import com.tapsifood.foodmap.coverage.CoverageQuestion;
import com.tapsifood.foodmap.coverage.CoverageScale;
import com.tapsifood.foodmap.coverage.Coverages;
import com.tapsifood.foodmap.coverage.NoTarget;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileView;
import java.util.LinkedHashMap;
import java.util.Map;

/** Coverage of a city as tiles. */
record CoverageView(CoverageQuestion question, Coverages coverages) implements TileView {

    @Override
    public String filter() {
        return question.canonical();
    }

    @Override
    public Map<String, Integer> versions() {
        return question.versions();
    }

    @Override
    public String revision() {
        return "coverage-1";
    }

    @Override
    public Bounds bounds() {
        return question.city().bounds();
    }

    @Override
    public Map<String, Object> extras() {
        CityCoverage coverage = coverages.of(question);
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
        return extras;
    }

    @Override
    public byte[] encode(TileCoord tile, TileFormat format) {
        return new CoverageTile(coverages.of(question), tile).toBytes();
    }
}
