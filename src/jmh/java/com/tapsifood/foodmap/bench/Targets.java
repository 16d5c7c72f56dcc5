package com.tapsifood.foodmap.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What the cube is to reach, and whether it did. */
final class Targets {

    /** From here on the figures of the large profile hold. */
    private static final int LARGE = 20_000_000;

    private static final double BYTES_PER_ORDER = 48;

    private final Built built;
    private final List<Measured> all;
    private final List<Target> targets = new ArrayList<>();

    private Targets(Built built, List<Measured> all) {
        this.built = built;
        this.all = all;
    }

    /** How the cubes came to be. */
    record Built(int orders, Duration packing, Duration cubes, double bytesPerOrder) {

        double secondsPerMillion() {
            return packing.plus(cubes).toNanos() / 1e9 / (orders / 1e6);
        }
    }

    /** @param reached in words, with the worst figure */
    record Target(String wanted, String reached, boolean passed) {}

    static List<Target> of(Built built, List<Measured> all) {
        var targets = new Targets(built, all);
        if (built.orders() < LARGE) {
            targets.times();
            targets.ratios();
        } else {
            targets.most(
                    "dense plain tiles, median of z8 to z12",
                    targets.plain(),
                    m -> m.tile().p50(),
                    15);
        }
        targets.building();
        return targets.targets;
    }

    private List<Measured> plain() {
        return dense(FilterClass.PLAIN).toList();
    }

    private Stream<Measured> dense(FilterClass kind) {
        return all.stream().filter(m -> m.kind() == kind && m.dense() && m.zoom() >= 8);
    }

    private void times() {
        most("dense plain tiles z8 to z12, p50", plain(), m -> m.tile().p50(), 0.75);
        most("dense plain tiles z8 to z12, p99", plain(), m -> m.tile().p99(), 2);
        most(
                "the same encoded and compressed, p50",
                plain(),
                m -> m.compressed().p50(),
                3);
        most(
                "the same encoded and compressed, p99",
                plain(),
                m -> m.compressed().p99(),
                3);
        List<Measured> sparse = all.stream()
                .filter(m -> m.kind() == FilterClass.PLAIN && !m.dense())
                .toList();
        most("sparser plain tiles, p99", sparse, m -> m.tile().p99(), 1);
    }

    private void ratios() {
        for (FilterClass kind : FilterClass.values()) {
            if (kind.isBeyondPlain()) {
                most(
                        kind.name().toLowerCase(Locale.ROOT) + " beside plain, median of dense tiles z8 to z12, times",
                        dense(kind).toList(),
                        this::timesPlain,
                        5);
            }
        }
        least("PostGIS beside the cube", "PostGIS", 300);
        least("DuckDB beside the cube", "DuckDB", 20);
    }

    private double timesPlain(Measured measured) {
        return plain().stream()
                .filter(plain -> plain.zoom() == measured.zoom())
                .mapToDouble(plain -> measured.tile().p50() / plain.tile().p50())
                .findFirst()
                .orElse(Double.NaN);
    }

    private void building() {
        double seconds = built.secondsPerMillion();
        targets.add(new Target(
                "building: at most 1 s per million orders",
                String.format(Locale.ROOT, "%.2f s", seconds),
                seconds <= 1));
        double bytes = built.bytesPerOrder();
        targets.add(new Target(
                String.format(Locale.ROOT, "memory: at most %.0f bytes an order", BYTES_PER_ORDER),
                String.format(Locale.ROOT, "%.1f bytes", bytes),
                bytes <= BYTES_PER_ORDER));
    }

    /** The worst of all must stay below. */
    private void most(String what, List<Measured> of, ToDoubleFunction<Measured> figure, double limit) {
        var worst = of.stream().max((a, b) -> Double.compare(figure.applyAsDouble(a), figure.applyAsDouble(b)));
        worst.ifPresent(m -> targets.add(new Target(
                String.format(Locale.ROOT, "%s: under %s", what, limit),
                String.format(Locale.ROOT, "%.3f at z%d", figure.applyAsDouble(m), m.zoom()),
                figure.applyAsDouble(m) < limit)));
    }

    private void least(String what, String baseline, double limit) {
        var worst = plain().stream()
                .filter(m -> m.against().containsKey(baseline))
                .min((a, b) -> Double.compare(ratio(a, baseline), ratio(b, baseline)));
        worst.ifPresent(m -> targets.add(new Target(
                String.format(
                        Locale.ROOT, "%s, median of dense plain tiles z8 to z12: at least %.0f times", what, limit),
                String.format(Locale.ROOT, "%.0f times at z%d", ratio(m, baseline), m.zoom()),
                ratio(m, baseline) >= limit)));
    }

    private static double ratio(Measured measured, String baseline) {
        Measured.Against against = measured.against().get(baseline);
        return against == null ? Double.NaN : against.ratio();
    }
}
