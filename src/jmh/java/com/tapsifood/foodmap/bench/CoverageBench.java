package com.tapsifood.foodmap.bench;

import com.tapsifood.foodmap.coverage.CoverageRounds;
import com.tapsifood.foodmap.coverage.raster.CoverageCounts;
import com.tapsifood.foodmap.coverage.tiles.TileRounds;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.platform.database.DatabaseUrl;
import com.tapsifood.foodmap.vendor.Grade;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Counts who reaches each cell of a city, beside PostGIS, and compares all counts. */
@Command(
        name = "./dev bench coverage",
        sortOptions = false,
        description = "Times counting of the vendors that reach each cell beside PostGIS and compares all counts.")
final class CoverageBench implements Callable<Integer> {

    private static final double MOST_MILLIS = 5;
    private static final double LEAST_RATIO = 200;
    private static final double MOST_MILLIS_OF_SITES = 200;
    private static final double MOST_MILLIS_OF_TILE = 50;
    private static final int WARM_UP = 50;

    @Option(names = "--cells", split = ",", description = "Sizes of cities in cells (${DEFAULT-VALUE}).")
    List<Integer> sizes = List.of(15_500, 65_000);

    @Option(names = "--vendors", description = "How many vendors (${DEFAULT-VALUE}).")
    int vendors = 10_000;

    @Option(names = "--rounds", description = "How often to count (${DEFAULT-VALUE}).")
    int rounds = 500;

    @Option(names = "--baseline-rounds", description = "How often PostGIS counts (${DEFAULT-VALUE}).")
    int baselineRounds = 1;

    @Option(names = "--seed", description = "Another seed, other vendors (${DEFAULT-VALUE}).")
    long seed = 1;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CoverageBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        boolean passed = true;
        try (var postgis = new PostgisCoverage(DatabaseUrl.parse(System.getenv("FOODMAP_DATABASE_URL")))) {
            print("# Coverage: %,d vendors, by line and grade%n%n%s%n%n", vendors, postgis.version());
            print("| cells | ms, p50 / p95 / p99 | PostGIS ms, p50 | ratio | same counts | |%n");
            print("|---|---|---|---|---|---|%n");
            for (int size : sizes) {
                passed &= measure(CoverageRounds.of(size, vendors, seed), postgis);
            }
            print("%n| cells | | ms, p50 / p95 / p99 | |%n|---|---|---|---|%n");
            for (int size : sizes) {
                CoverageRounds city = CoverageRounds.of(size, vendors, seed);
                passed &= told(city, "ten sites", MOST_MILLIS_OF_SITES, city::sites);
                for (int z = 9; z <= 13; z++) {
                    TileCoord tile = TileCoord.of(z, city.middle());
                    passed &= told(
                            city,
                            "first tile, z" + z,
                            MOST_MILLIS_OF_TILE,
                            () -> TileRounds.encode(city.coverage(), tile));
                }
            }
        }
        return passed ? 0 : 1;
    }

    private static boolean told(CoverageRounds city, String what, double most, Runnable run) {
        times(WARM_UP, run);
        Percentiles own = Percentiles.of(times(WARM_UP, run));
        boolean passed = own.p50() < most;
        print("| %,d | %s | %s | %s |%n", city.grid().size(), what, own, passed ? "PASSED" : "FAILED");
        return passed;
    }

    private boolean measure(CoverageRounds city, PostgisCoverage postgis) {
        for (int i = 0; i < rounds; i++) {
            city.count();
        }
        Percentiles own = Percentiles.of(times(rounds, city::count));
        postgis.load(city);
        CoverageCounts expected = postgis.count();
        Percentiles baseline = Percentiles.of(times(baselineRounds, postgis::count));
        boolean same = same(city, expected);
        double ratio = baseline.p50() / own.p50();
        boolean passed = same && own.p50() < MOST_MILLIS && ratio >= LEAST_RATIO;
        print(
                "| %,d | %s | %.0f | %.0f | %s | %s |%n",
                city.grid().size(), own, baseline.p50(), ratio, same ? "yes" : "NO", passed ? "PASSED" : "FAILED");
        return passed;
    }

    private static double[] times(int rounds, Runnable run) {
        var millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            run.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return millis;
    }

    private static boolean same(CoverageRounds city, CoverageCounts expected) {
        CoverageCounts counts = city.count();
        for (int cell = 0; cell < counts.cells(); cell++) {
            for (Grade grade : Grade.values()) {
                if (counts.ofGrade(cell, grade) != expected.ofGrade(cell, grade)) {
                    return false;
                }
            }
            for (int line = 0; line < CoverageRounds.LINES; line++) {
                if (counts.ofLine(cell, line) != expected.ofLine(cell, line)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void print(String format, Object... values) {
        System.out.print(String.format(Locale.ROOT, format, values));
    }
}
