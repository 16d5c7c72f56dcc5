package com.tapsifood.foodmap.heatmap;

import java.util.function.LongToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What turns the counts of a cell into real units, and which cells have too little below the line for a ratio.
 *
 * @param cellKm2 area of a cell
 * @param days with data that the counts are of
 * @param minSample fewest orders of known origin for an organic share
 * @param minResidents fewest residents for orders per 1 000 of them
 * @param residents of a cell by its key, NaN where they are not known; null where the population is not known
 */
public record HeatUnits(
        double cellKm2,
        int days,
        int minSample,
        int minResidents,
        @Nullable LongToDoubleFunction residents) {

    /** Stands for a cell that has no place in the scale of a metric. */
    private static final double NONE = Double.NaN;

    /** For who asks for no ratio. */
    static HeatUnits ofDensity(double cellKm2, int days) {
        return new HeatUnits(cellKm2, days, 1, 1, null);
    }

    boolean know(HeatMetric metric) {
        return metric != HeatMetric.ORDERS_PER_1000 || residents != null;
    }

    /** The value of a cell, or NaN when there is nothing to colour or too little to compare. */
    public double value(HeatMetric metric, HeatCells cells, int i) {
        return switch (metric) {
            case ORDERS -> density(cells.orders(i));
            case ORGANIC -> density(cells.organic(i));
            case NON_ORGANIC -> density(cells.nonOrganic(i));
            case USERS -> cells.users(i) == 0 ? NONE : cells.users(i) / cellKm2;
            case ORGANIC_SHARE -> share(cells.organic(i), cells.nonOrganic(i));
            case ORDERS_PER_1000 -> perThousand(cells.orders(i), cells.key(i));
        };
    }

    private double density(int orders) {
        return orders == 0 ? NONE : orders / (cellKm2 * days);
    }

    private double share(int organic, int nonOrganic) {
        int known = organic + nonOrganic;
        return known == 0 || known < minSample ? NONE : 100.0 * organic / known;
    }

    private double perThousand(int orders, long cell) {
        double people = residents == null ? NONE : residents.applyAsDouble(cell);
        return people > 0 && people >= minResidents ? 1000.0 * orders / (people * days) : NONE;
    }
}
