package com.tapsifood.foodmap.coverage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Coverage of a polygon, or of a whole city.
 *
 * @param polygonId 0 for the city
 * @param uncovered cells that no vendor reaches
 * @param mean vendors that reach a cell
 * @param median of the same
 * @param residents null when unknown
 * @param uncoveredResidents of cells that no vendor reaches; null when unknown
 * @param orders as far as they may be shown; null when not asked for
 * @param uncoveredOrders of cells that no vendor reaches; null when not asked for
 * @param ordersPerVendor orders by the vendors that reach a cell on average; null when nobody does, or not asked for
 * @param target null when no cell has one
 */
public record AreaCoverage(
        int polygonId,
        int cells,
        int uncovered,
        double mean,
        double median,
        @Nullable Double residents,
        @Nullable Double uncoveredResidents,
        @Nullable Double orders,
        @Nullable Double uncoveredOrders,
        @Nullable Double ordersPerVendor,
        @Nullable AgainstTarget target) {

    private static final int MOST_WORST = 10;

    /**
     * Over the cells that have a target.
     *
     * @param cells how many these are
     * @param mean ratio
     * @param median ratio
     * @param cellsAtTarget share of these cells, 0 to 1
     * @param residentsAtTarget share of the residents of these cells, 0 to 1; null when unknown or nobody lives there
     * @param ordersAtTarget share of the orders of these cells, 0 to 1; null when not asked for or none is shown
     * @param meanGap vendors that are missing in a cell
     * @param worst cells with the lowest ratio, then the widest gap
     */
    public record AgainstTarget(
            int cells,
            double mean,
            double median,
            double cellsAtTarget,
            @Nullable Double residentsAtTarget,
            @Nullable Double ordersAtTarget,
            double meanGap,
            List<Integer> worst) {

        private static AgainstTarget of(CityCoverage city, int[] cells) {
            IntPredicate met = cell -> city.ratio(cell) >= 1;
            double[] ratios = Arrays.stream(cells).mapToDouble(city::ratio).toArray();
            int[] atTarget = Arrays.stream(cells).filter(met).toArray();
            return new AgainstTarget(
                    cells.length,
                    Arrays.stream(ratios).average().orElseThrow(),
                    middle(ratios),
                    atTarget.length / (double) cells.length,
                    share(atTarget, cells, city::residents),
                    share(atTarget, cells, city::orders),
                    sum(cells, city::gap) / cells.length,
                    worst(city, cells));
        }

        private static @Nullable Double share(int[] part, int[] whole, IntToDoubleFunction value) {
            double all = sum(whole, value);
            return all > 0 ? sum(part, value) / all : null;
        }

        private static List<Integer> worst(CityCoverage city, int[] cells) {
            return IntStream.of(cells)
                    .filter(cell -> city.gap(cell) > 0)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(city::ratio)
                            .thenComparing(cell -> -city.gap(cell))
                            .thenComparing(cell -> cell))
                    .limit(MOST_WORST)
                    .toList();
        }
    }

    static AreaCoverage of(CityCoverage city, int polygonId, int[] cells) {
        int[] uncovered =
                Arrays.stream(cells).filter(cell -> city.vendors(cell) == 0).toArray();
        int[] withTarget = Arrays.stream(cells)
                .filter(cell -> !Double.isNaN(city.ratio(cell)))
                .toArray();
        double[] vendors = Arrays.stream(cells).mapToDouble(city::vendors).toArray();
        double mean = Arrays.stream(vendors).average().orElse(0);
        Double orders = known(city.orders(), sum(cells, city::orders));
        return new AreaCoverage(
                polygonId,
                cells.length,
                uncovered.length,
                mean,
                middle(vendors),
                known(city.residents(), sum(cells, city::residents)),
                known(city.residents(), sum(uncovered, city::residents)),
                orders,
                known(city.orders(), sum(uncovered, city::orders)),
                orders == null || mean == 0 ? null : Double.valueOf(orders / mean),
                withTarget.length == 0 ? null : AgainstTarget.of(city, withTarget));
    }

    /** Lowest first: all that have a target come before those that have none. */
    double rank() {
        return target == null ? Short.MAX_VALUE + mean : target.mean();
    }

    private static @Nullable Double known(double @Nullable [] values, double sum) {
        return values == null ? null : sum;
    }

    private static double sum(int[] cells, IntToDoubleFunction value) {
        return Arrays.stream(cells).mapToDouble(value).sum();
    }

    private static double middle(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
