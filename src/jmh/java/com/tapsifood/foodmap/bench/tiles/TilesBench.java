package com.tapsifood.foodmap.bench.tiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Requests a second of the running food map and of a {@link BareServer} that sends the same bytes, by turns in several
 * rounds, because other work on the machine comes and goes. Prints a table in Markdown.
 */
public final class TilesBench {

    private static final double LEAST_WARM = 0.6;
    private static final double LEAST_UNCHANGED = 0.7;

    /** Every request asks for days nobody asked for before. */
    private static final String COLD = """
            local paths = {%s}
            math.randomseed(os.time() * 1000 + math.random(1000))
            function request()
              local from = os.time({year = %d, month = %d, day = %d + math.random(0, %d), hour = 12})
              local to = from + 86400 * math.random(0, %d)
              local lines = {"cafe", "restaurant", "bakery,cafe", "pastry,restaurant", "bakery,cafe,restaurant"}
              local dates = "&from=" .. os.date("%%Y-%%m-%%d", from) .. "&to=" .. os.date("%%Y-%%m-%%d", to)
              local query = "?city=tehran" .. dates .. "&line=" .. lines[math.random(#lines)]
              return wrk.format("GET", paths[math.random(#paths)] .. query)
            end
            """;

    private final Wrk wrk;
    private final int rounds;
    private final String foodMap;
    private final String bare;
    private boolean reached = true;

    private TilesBench(Wrk wrk, int rounds, String foodMap, String bare) {
        this.wrk = wrk;
        this.rounds = rounds;
        this.foodMap = foodMap;
        this.bare = bare;
    }

    /** Arguments: port, port of the bare server, seconds, rounds, connections; the key is in FOODMAP_BENCH_KEY. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String foodMap = "http://127.0.0.1:" + arguments[0];
        String bare = "http://127.0.0.1:" + arguments[1];
        String key = System.getenv("FOODMAP_BENCH_KEY");
        var tiles = new FoodMapTiles(foodMap, key);
        FoodMapTiles.Tile median = tiles.median();
        var wrk = new Wrk(key, Duration.ofSeconds(Long.parseLong(arguments[2])));
        var bench = new TilesBench(wrk, Integer.parseInt(arguments[3]), foodMap, bare);
        Process server = startBare(arguments[1], foodMap + median.path());
        try {
            System.out.printf(
                    "Median tile %s: %d bytes with brotli; %d orders of Tehran.%n%n",
                    median.path(), median.bytes(), tiles.orders());
            System.out.println(
                    "| answer | connections | requests/s | p50 ms | p99 ms | bare requests/s | p50 | p99 | ratio |");
            System.out.println("|---|---|---|---|---|---|---|---|---|");
            bench.warmUp(median);
            for (String connections : arguments[4].split(",")) {
                bench.compare(median, Integer.parseInt(connections));
            }
            for (String connections : arguments[4].split(",")) {
                bench.cold(tiles, Integer.parseInt(connections));
            }
        } finally {
            server.destroy();
        }
        System.out.println(
                bench.reached ? "\nReached: 200 >= 0.60, 304 >= 0.70." : "\nFAILED: 200 >= 0.60, 304 >= 0.70.");
        System.exit(bench.reached ? 0 : 1);
    }

    /** With the same options as this process, which has those of the server. */
    private static Process startBare(String port, String tile) throws IOException {
        var self = ProcessHandle.current().info();
        var command = new ArrayList<>(List.of(self.command().orElseThrow()));
        command.addAll(List.of(System.getenv("FOODMAP_BENCH_JVM").split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(System.getenv("FOODMAP_BENCH_SOURCES") + "/BareServer.java", port, tile));
        Process server = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!BareServer.READY.equals(server.inputReader().readLine())) {
            server.destroy();
            throw new IllegalStateException("the bare server did not start");
        }
        return server;
    }

    /** The compilers of two busy cores need half a minute. */
    private void warmUp(FoodMapTiles.Tile tile) throws IOException, InterruptedException {
        for (int i = 0; i < 6; i++) {
            wrk.run(foodMap + tile.path(), 16, List.of());
            wrk.run(bare + tile.path(), 16, List.of());
        }
    }

    private void compare(FoodMapTiles.Tile tile, int connections) throws IOException, InterruptedException {
        List<String> known = List.of("-H", "If-None-Match: " + tile.etag());
        var ours = new ArrayList<Wrk.Result>();
        var theirs = new ArrayList<Wrk.Result>();
        var oursKnown = new ArrayList<Wrk.Result>();
        var theirsKnown = new ArrayList<Wrk.Result>();
        for (int round = 0; round < rounds; round++) {
            ours.add(wrk.run(foodMap + tile.path(), connections, List.of()));
            theirs.add(wrk.run(bare + tile.path(), connections, List.of()));
            oursKnown.add(wrk.run(foodMap + tile.path(), connections, known));
            theirsKnown.add(wrk.run(bare + tile.path(), connections, known));
        }
        reached &= row("200 warm", connections, ours, theirs) >= LEAST_WARM;
        reached &= row("304", connections, oursKnown, theirsKnown) >= LEAST_UNCHANGED;
    }

    private void cold(FoodMapTiles tiles, int connections) throws IOException, InterruptedException {
        String paths = String.join(
                ", ", tiles.paths().stream().map(path -> '"' + path + '"').toList());
        var day = tiles.firstDay();
        String lua = COLD.formatted(
                paths, day.getYear(), day.getMonthValue(), day.getDayOfMonth(), tiles.days() - 1, tiles.days());
        Path script = Files.createTempFile("foodmap-cold", ".lua");
        try {
            Files.writeString(script, lua);
            var results = new ArrayList<Wrk.Result>();
            for (int round = 0; round < rounds; round++) {
                results.add(wrk.run(foodMap, connections, List.of("-s", script.toString())));
            }
            System.out.printf(
                    Locale.ROOT,
                    "| 200 cold | %d | %.0f | %.2f | %.2f | | | | |%n",
                    connections,
                    median(results, Wrk.Result::rate),
                    median(results, Wrk.Result::p50),
                    median(results, Wrk.Result::p99));
        } finally {
            Files.delete(script);
        }
    }

    /** Prints medians of the rounds, and returns the median of their ratios. */
    private static double row(String answer, int connections, List<Wrk.Result> ours, List<Wrk.Result> theirs) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i).rate() / theirs.get(i).rate());
        }
        double ratio = median(ratios, Double::doubleValue);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.2f | %.2f | %.0f | %.2f | %.2f | **%.2f** |%n",
                answer,
                connections,
                median(ours, Wrk.Result::rate),
                median(ours, Wrk.Result::p50),
                median(ours, Wrk.Result::p99),
                median(theirs, Wrk.Result::rate),
                median(theirs, Wrk.Result::p50),
                median(theirs, Wrk.Result::p99),
                ratio);
        return ratio;
    }

    private static <T> double median(List<T> values, ToDoubleFunction<T> number) {
        double[] sorted = values.stream().mapToDouble(number).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
