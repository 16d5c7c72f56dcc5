package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.coverage.raster.CoverageCounts;
import com.tapsifood.foodmap.coverage.raster.CoverageGrid;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Coverage of a city: how many vendors reach each cell, and how that stands to targets.
 *
 * @param shown vendors under the filter
 * @param residents by cell; null when those of the city are unknown
 * @param orders by cell, as far as they may be shown; null when they were not asked for
 */
public record CityCoverage(
        CoverageQuestion question,
        CoverageGrid grid,
        Counted shown,
        TargetScores scores,
        double @Nullable [] residents,
        double @Nullable [] orders) {

    /**
     * Counts, and who is not in them.
     *
     * @param vendors how many are counted
     * @param withoutPlace vendors left out, because nobody knows where they are
     * @param withoutRadius vendors left out, because nobody knows how far they go
     * @param imputed vendors counted with a radius that was asked for
     */
    public record Counted(CoverageCounts counts, int vendors, int withoutPlace, int withoutRadius, int imputed) {

        static Counted of(Discs discs, CoverageCounts counts) {
            return new Counted(
                    counts, discs.list().size(), discs.withoutPlace(), discs.withoutRadius(), discs.imputed());
        }
    }

    /** Vendors under the filter that reach a cell. */
    public int vendors(int cell) {
        return shown.counts().total(cell);
    }

    /** Vendors by target; NaN when the cell has no target. */
    public double ratio(int cell) {
        return scores.ratio(cell);
    }

    /** Vendors that are missing to the targets of a cell. */
    public int gap(int cell) {
        return scores.gap(cell);
    }

    /** Residents of a cell; NaN when those of the city are unknown. */
    public double residents(int cell) {
        return residents == null ? Double.NaN : residents[cell];
    }

    /** Orders of a cell, as far as they may be shown; NaN when they were not asked for. */
    public double orders(int cell) {
        return orders == null ? Double.NaN : orders[cell];
    }

    /** Orders of a cell by the vendors that reach it; NaN when nobody does, or they were not asked for. */
    public double ordersPerVendor(int cell) {
        return vendors(cell) == 0 ? Double.NaN : orders(cell) / vendors(cell);
    }

    /** Cell numbers of the whole city. */
    public IntStream cells() {
        return IntStream.range(0, grid.size());
    }

    /** Why no cell has a target; null when one has. */
    public @Nullable NoTarget noTarget() {
        if (grid.size() == 0) {
            return NoTarget.NO_AREAS;
        }
        if (cells().anyMatch(cell -> !Double.isNaN(ratio(cell)))) {
            return null;
        }
        var byArea = question.targets().data();
        return cells().allMatch(cell -> byArea.ofArea(grid.area(cell, PolygonLayer.MARKETING_AREA))
                        .isEmpty())
                ? NoTarget.NO_TARGETS
                : NoTarget.NO_TARGETS_OF_LINES;
    }

    /** Cells of each class of {@link CoverageScale#ofRatio}; those without a target are in none. */
    public List<Integer> byRatio() {
        var classes = new int[CoverageScale.RATIO_BREAKS.size() + 2];
        cells().filter(cell -> !Double.isNaN(ratio(cell)))
                .forEach(cell -> classes[CoverageScale.ofRatio(ratio(cell))]++);
        return Arrays.stream(classes).boxed().toList();
    }

    /** Cells of each class of {@link CoverageScale#ofCount}. */
    public List<Integer> byCount() {
        var classes = new int[CoverageScale.COUNT_BREAKS.size() + 2];
        cells().forEach(cell -> classes[CoverageScale.ofCount(vendors(cell))]++);
        return Arrays.stream(classes).boxed().toList();
    }

    /**
     * The sites that add most to what is not covered.
     *
     * @throws com.tapsifood.foodmap.platform.InvalidParameter when the measure is not known here
     */
    public Opportunities opportunities(Opportunities.Wish wish) {
        return Opportunities.of(this, wish);
    }

    /** What has become of another coverage of the same grid. */
    public CoverageChange since(CityCoverage earlier) {
        return new CoverageChange(earlier, this);
    }

    /** The whole city. */
    public AreaCoverage whole() {
        return AreaCoverage.of(this, 0, cells().toArray());
    }

    /** Every polygon of a layer that has cells. */
    List<AreaCoverage> areas(PolygonLayer layer) {
        var byArea = new TreeMap<Integer, List<Integer>>();
        cells().forEach(cell -> byArea.computeIfAbsent(grid.area(cell, layer), id -> new ArrayList<>())
                .add(cell));
        byArea.remove(0);
        var areas = new ArrayList<AreaCoverage>();
        byArea.forEach((id, cells) -> areas.add(
                AreaCoverage.of(this, id, cells.stream().mapToInt(i -> i).toArray())));
        return areas;
    }

    /** Every polygon of a layer that has cells, in the order of a ranking. */
    public List<AreaCoverage> ranked(PolygonLayer layer, CoverageRank rank) {
        return areas(layer).stream().sorted(rank.ofAreas(this)).toList();
    }

    /** Some cells in the order of a ranking. */
    public List<Integer> ranked(IntStream cells, CoverageRank rank, int most) {
        return cells.boxed().sorted(rank.ofCells(this)).limit(most).toList();
    }
}
