package com.tapsifood.foodmap.bench;

import java.util.Arrays;
import java.util.Locale;

/** Percentiles of times in milliseconds, by nearest rank. */
record Percentiles(int count, double p50, double p95, double p99) {

    static Percentiles of(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? new Percentiles(0, Double.NaN, Double.NaN, Double.NaN)
                : new Percentiles(sorted.length, rank(sorted, 50), rank(sorted, 95), rank(sorted, 99));
    }

    private static double rank(double[] sorted, int percent) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f / %.3f / %.3f", p50, p95, p99);
    }
}
