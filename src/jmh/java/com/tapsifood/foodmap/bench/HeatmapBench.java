package com.tapsifood.foodmap.bench;

import com.tapsifood.foodmap.heatmap.PackedOrders;
import com.tapsifood.foodmap.platform.database.DatabaseUrl;
import com.tapsifood.foodmap.refresh.orders.GeneratedOrders;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tiles of the heat cube beside PostGIS and DuckDB, all in one run, every answer compared. */
@Command(
        name = "./dev bench heatmap",
        sortOptions = false,
        description = "Times heat tiles of generated orders beside PostGIS and DuckDB and compares all answers.")
final class HeatmapBench implements Callable<Integer> {

    @Option(names = "--orders", description = "How many orders to generate (${DEFAULT-VALUE}).")
    int orders = 3_000_000;

    @Option(names = "--samples", description = "Tiles for each zoom and kind of filter (${DEFAULT-VALUE}).")
    int samples = 400;

    @Option(names = "--baseline-samples", description = "How many of them a baseline is asked (${DEFAULT-VALUE}).")
    int baselineSamples = 9;

    @Option(
            names = "--baseline-seconds",
            description = "Asking a baseline for one zoom and kind of filter ends after this (${DEFAULT-VALUE}).")
    double baselineSeconds = 6;

    @Option(names = "--zooms", split = ",", description = "Zooms of tiles (${DEFAULT-VALUE}).")
    List<Integer> zooms = List.of(5, 6, 7, 8, 9, 10, 11, 12);

    @Option(names = "--filters", split = ",", description = "Kinds of filters (${DEFAULT-VALUE}).")
    List<FilterClass> kinds = List.of(FilterClass.values());

    @Option(names = "--skip-postgis", description = "Without PostGIS.")
    boolean skipPostgis;

    @Option(names = "--skip-duckdb", description = "Without DuckDB.")
    boolean skipDuckDb;

    @Option(names = "--k", description = "Fewest customers of a shown cell (${DEFAULT-VALUE}).")
    int k = 5;

    @Option(names = "--seed", description = "Another seed, other orders and questions (${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(names = "--said", hidden = true)
    String said = "";

    public static void main(String[] arguments) {
        var command = new CommandLine(new HeatmapBench()).setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(command.execute(arguments));
    }

    @Override
    public Integer call() throws SQLException, IOException {
        var report = new HeatmapReport();
        report.heading(orders, said);
        OrderColumns columns = generate(report);
        long before = usedHeap();
        PackedOrders packed = PackedOrders.of(columns, k);
        double bytesPerOrder = (double) (usedHeap() - before) / columns.rows();
        var built = new Targets.Built(columns.rows(), packed.packTime(), packed.cubeTime(), bytesPerOrder);
        report.built(built);
        List<Baseline> baselines = baselines();
        try {
            load(baselines, columns, packed.openZooms(), report);
            var comparison = new Comparison(
                    new TileTimer(packed), baselines, new Comparison.Limits(samples, baselineSamples, baselineSeconds));
            List<Measured> all = measure(comparison, new QuestionDice(columns, seed));
            report.tables(all, baselines.stream().map(Baseline::name).toList());
            return report.verdicts(Targets.of(built, all), comparison) ? 0 : 1;
        } finally {
            for (Baseline baseline : baselines) {
                baseline.close();
            }
        }
    }

    private OrderColumns generate(HeatmapReport report) {
        long start = System.nanoTime();
        OrderColumns columns = GeneratedOrders.of(orders, seed);
        report.step("generate, check, sort and assign %,d orders", columns.rows(), start);
        return columns;
    }

    private List<Baseline> baselines() throws SQLException, IOException {
        var baselines = new ArrayList<Baseline>();
        if (!skipPostgis) {
            baselines.add(new Postgis(DatabaseUrl.parse(System.getenv("FOODMAP_DATABASE_URL"))));
        }
        if (!skipDuckDb) {
            baselines.add(new DuckDb());
        }
        return baselines;
    }

    private static void load(List<Baseline> baselines, OrderColumns columns, byte[] openZooms, HeatmapReport report)
            throws SQLException, IOException {
        for (Baseline baseline : baselines) {
            long start = System.nanoTime();
            baseline.load(columns, openZooms);
            report.step("load %,d orders into " + baseline.version(), columns.rows(), start);
        }
    }

    private List<Measured> measure(Comparison comparison, QuestionDice dice) {
        comparison.warmUp(dice, zooms, kinds);
        var all = new ArrayList<Measured>();
        for (FilterClass kind : kinds) {
            for (int zoom : zooms) {
                for (boolean dense : new boolean[] {true, false}) {
                    List<Question> questions = dice.draw(samples, zoom, kind, dense);
                    if (!questions.isEmpty()) {
                        System.err.print(String.format(
                                Locale.ROOT, "\r%-10s z%-2d %-8s", kind, zoom, dense ? "dense" : "sparse"));
                        all.add(comparison.measure(kind, zoom, questions));
                    }
                }
            }
        }
        System.err.print("\r                          \r");
        return all;
    }

    /** After everything that can go has gone. */
    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
