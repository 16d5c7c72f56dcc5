package com.tapsifood.foodmap.coverage;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a city's coverage, from one state to another on the same grid.
 *
 * @param gained cells that somebody reaches now and nobody did
 * @param lost cells that nobody reaches now and somebody did
 */
public record CoverageChange(Side gained, Side lost) {

    /** @param residents and orders are null when unknown or not asked for */
    public record Side(
            int cells,
            double km2,
            @Nullable Double residents,
            @Nullable Double orders) {}

    static CoverageChange between(CityCoverage earlier, CityCoverage now) {
        return new CoverageChange(
                side(now, cell -> earlier.vendors(cell) == 0 && now.vendors(cell) > 0),
                side(now, cell -> earlier.vendors(cell) > 0 && now.vendors(cell) == 0));
    }

    private static Side side(CityCoverage city, IntPredicate changed) {
        int[] cells = city.cells().filter(changed).toArray();
        return new Side(
                cells.length,
                cells.length * city.grid().cellKm2(),
                city.residents() == null ? null : sum(cells, city::residents),
                city.orders() == null ? null : sum(cells, city::orders));
    }

    private static double sum(int[] cells, IntToDoubleFunction value) {
        double sum = 0;
        for (int cell : cells) {
            sum += value.applyAsDouble(cell);
        }
        return sum;
    }
}
