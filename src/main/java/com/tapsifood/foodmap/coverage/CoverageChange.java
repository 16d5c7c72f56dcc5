package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.polygon.PolygonLayer;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What becomes of a city's coverage, from one state to another on the same grid. */
public record CoverageChange(CityCoverage before, CityCoverage now) {

    /** @param residents and orders are null when unknown or not asked for */
    public record Side(
            int cells,
            double km2,
            @Nullable Double residents,
            @Nullable Double orders) {}

    /**
     * What became of a polygon.
     *
     * @param before vendors that reached a cell, on average
     * @param now those that reach one
     */
    public record OfArea(int polygonId, double before, double now, int uncoveredBefore, int uncovered) {

        double difference() {
            return now - before;
        }

        private static OfArea between(AreaCoverage before, AreaCoverage now) {
            return new OfArea(now.polygonId(), before.mean(), now.mean(), before.uncovered(), now.uncovered());
        }
    }

    /** Cells that somebody reaches now and nobody did. */
    public Side gained() {
        return side(cell -> before.vendors(cell) == 0 && now.vendors(cell) > 0);
    }

    /** Cells that nobody reaches now and somebody did. */
    public Side lost() {
        return side(cell -> before.vendors(cell) > 0 && now.vendors(cell) == 0);
    }

    /** Vendors of a cell more than there were, or less. */
    public int difference(int cell) {
        return now.vendors(cell) - before.vendors(cell);
    }

    /** Cells of each class of {@link CoverageScale#ofDifference}, from the greatest loss. */
    public List<Integer> byDifference() {
        int most = CoverageScale.DIFFERENCE_BREAKS.size();
        var classes = new int[2 * most + 1];
        now.cells().forEach(cell -> classes[most + CoverageScale.ofDifference(difference(cell))]++);
        return IntStream.of(classes).boxed().toList();
    }

    /** The polygons of a layer whose cells are reached by more vendors or fewer, those that changed most first. */
    public List<OfArea> ranked(PolygonLayer layer) {
        // of one grid, so the same polygons in the same order
        List<AreaCoverage> earlier = before.areas(layer);
        List<AreaCoverage> later = now.areas(layer);
        return IntStream.range(0, later.size())
                .mapToObj(i -> OfArea.between(earlier.get(i), later.get(i)))
                .filter(area -> area.difference() != 0)
                .sorted(Comparator.<OfArea>comparingDouble(area -> -Math.abs(area.difference()))
                        .thenComparingInt(OfArea::polygonId))
                .toList();
    }

    /** Cells that more vendors reach or fewer, those that changed most first. */
    public List<Integer> cells(int most) {
        return now.cells()
                .filter(cell -> difference(cell) != 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(cell -> -Math.abs(difference(cell)))
                        .thenComparing(cell -> cell))
                .limit(most)
                .toList();
    }

    private Side side(IntPredicate changed) {
        int[] cells = now.cells().filter(changed).toArray();
        return new Side(
                cells.length,
                cells.length * now.grid().cellKm2(),
                now.residents() == null ? null : sum(cells, now::residents),
                now.orders() == null ? null : sum(cells, now::orders));
    }

    private static double sum(int[] cells, IntToDoubleFunction value) {
        return IntStream.of(cells).mapToDouble(value::applyAsDouble).sum();
    }
}
