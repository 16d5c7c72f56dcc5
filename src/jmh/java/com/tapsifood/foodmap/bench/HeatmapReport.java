package com.tapsifood.foodmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints the result as Markdown, which reads well in a terminal too. */
final class HeatmapReport {

    /** @param said options of the command */
    void heading(int orders, String said) throws IOException {
        print("# Heat tiles of %,d orders, %s", orders, LocalDate.now(ZoneOffset.UTC));
        print("");
        print("`%s`", ("./dev bench heatmap " + said).strip());
        print(
                "on %d x %s, %s %s, heap of at most %,d MiB.",
                Runtime.getRuntime().availableProcessors(),
                processor(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() >> 20);
        print("");
        print("| step | seconds |");
        print("|---|---|");
    }

    /** As Linux names it. */
    private static String processor() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.exists(file)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(System.getProperty("os.arch"));
        }
    }

    void step(String what, int orders, long startNanos) {
        print("| " + what + " | %.1f |", orders, (System.nanoTime() - startNanos) / 1e9);
    }

    void built(Targets.Built built) {
        print("| pack %,d orders | %.1f |", built.orders(), built.packing().toMillis() / 1e3);
        print("| make cubes of them | %.1f |", built.cubes().toMillis() / 1e3);
    }

    void tables(List<Measured> all, List<String> baselines) {
        print("");
        print("Milliseconds, p50 / p95 / p99. *tile*: from a filter to open cells with distinct customers. *+ MVT*:");
        print("and encoded. *+ gzip*: and compressed. Of the baselines the median, and how many times the cube's on");
        print("the same questions; PostGIS encodes too, DuckDB does not.");
        for (boolean dense : new boolean[] {true, false}) {
            print("");
            print("## Tiles with %s %,d orders under them", dense ? "at least" : "fewer than", Question.DENSE);
            print("");
            var head = new StringBuilder("| filter | z | tiles | orders under | tile | + MVT | + gzip |");
            var line = new StringBuilder("|---|---|---|---|---|---|---|");
            for (String baseline : baselines) {
                head.append(' ').append(baseline).append(" (asked) | times |");
                line.append("---|---|");
            }
            print("%s", head);
            print("%s", line);
            all.stream().filter(m -> m.dense() == dense).forEach(m -> row(m, baselines));
        }
    }

    private static void row(Measured m, List<String> baselines) {
        var row = new StringBuilder(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %,d | %s | %s | %s |",
                m.kind().name().toLowerCase(Locale.ROOT),
                m.zoom(),
                m.tile().count(),
                m.rows(),
                m.tile(),
                m.encoded(),
                m.compressed()));
        for (String baseline : baselines) {
            Measured.Against against = m.against().get(baseline);
            row.append(
                    against == null
                            ? " | |"
                            : String.format(
                                    Locale.ROOT,
                                    " %,.1f (%d) | %,.0f |",
                                    against.baselineMillis(),
                                    against.asked(),
                                    against.ratio()));
        }
        print("%s", row);
    }

    /** Returns whether everything passed. */
    boolean verdicts(List<Targets.Target> targets, Comparison comparison) {
        print("");
        print("## Targets");
        print("");
        print("| wanted | worst | |");
        print("|---|---|---|");
        boolean passed = comparison.different() == 0;
        print(
                "| all answers equal, cell by cell | %,d of %,d answers differ (%,d cells compared) | %s |",
                comparison.different(),
                comparison.compared(),
                comparison.comparedCells(),
                comparison.compared() == 0 ? "NOT RUN" : verdict(passed));
        for (Targets.Target target : targets) {
            print("| %s | %s | %s |", target.wanted(), target.reached(), verdict(target.passed()));
            passed &= target.passed();
        }
        print("");
        comparison.differences().forEach(difference -> print("%s", difference));
        print("%s (%,d bytes of tiles made)", verdict(passed), comparison.bytes());
        return passed;
    }

    private static String verdict(boolean passed) {
        return passed ? "PASSED" : "FAILED";
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
