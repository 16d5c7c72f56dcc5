package com.tapsifood.foodmap.bench.tiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Runs wrk, and reads what it prints. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern LATENCY = Pattern.compile("\\s+(50|99)%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: \\d+|Socket errors: .*");

    /**
     * What one run showed.
     *
     * @param rate requests a second
     * @param p50 milliseconds
     * @param p99 milliseconds
     */
    record Result(double rate, double p50, double p99) {}

    private final String key;
    private final Duration duration;

    Wrk(String key, Duration duration) {
        this.key = key;
        this.duration = duration;
    }

    /** @param more further arguments: headers, a script */
    Result run(String url, int connections, List<String> more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("wrk", "--latency", "-t1", "-c" + connections));
        command.add("-d" + duration.toSeconds() + "s");
        command.addAll(List.of("-H", "X-API-Key: " + key, "-H", "Accept-Encoding: gzip, deflate, br"));
        command.addAll(more);
        command.add(url);
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (wrk.waitFor() != 0 || FAILED.matcher(printed).find()) {
            throw new IllegalStateException("wrk failed: " + printed);
        }
        return read(printed);
    }

    private static Result read(String printed) {
        var rate = RATE.matcher(printed);
        if (!rate.find()) {
            throw new IllegalStateException("wrk told no rate: " + printed);
        }
        List<Double> latencies =
                LATENCY.matcher(printed).results().map(Wrk::milliseconds).toList();
        return new Result(Double.parseDouble(rate.group(1)), latencies.getFirst(), latencies.getLast());
    }

    private static double milliseconds(MatchResult latency) {
        double value = Double.parseDouble(latency.group(2));
        return switch (latency.group(3)) {
            case "us" -> value / 1000;
            case "s" -> value * 1000;
            default -> value;
        };
    }
}
