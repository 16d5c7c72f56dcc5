package com.tapsifood.foodmap.refresh.cli;

import com.tapsifood.foodmap.refresh.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Steps on standard error: one line each, rewritten in place on a terminal, at most once a second elsewhere. */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);

    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private Instant stepStart = Instant.now();
    private Instant lastTold = Instant.EPOCH;
    private String step = "";

    @Override
    public void step(String what) {
        close();
        step = what;
        stepStart = Instant.now();
        lastTold = stepStart;
        if (terminal) {
            System.err.print("  " + step);
            System.err.flush();
        }
    }

    @Override
    public void at(long rows, double share) {
        Instant now = Instant.now();
        if (Duration.between(lastTold, now).compareTo(terminal ? ON_TERMINAL : ELSEWHERE) < 0) {
            return;
        }
        lastTold = now;
        String percent = Double.isNaN(share) ? "" : String.format(Locale.ROOT, ", %.0f %%", share * 100);
        String line = String.format(Locale.ROOT, "  %s: %,d rows%s, %s", step, rows, percent, seconds(now));
        System.err.print(terminal ? "\r" + line + "   " : line + "\n");
        System.err.flush();
    }

    /** Ends the running step. */
    @Override
    public void close() {
        if (!step.isEmpty()) {
            System.err.println((terminal ? "\r" : "") + "  " + step + ": " + seconds(Instant.now()) + "          ");
            step = "";
        }
    }

    private String seconds(Instant now) {
        return String.format(
                Locale.ROOT, "%.1f s", Duration.between(stepStart, now).toMillis() / 1000.0);
    }
}
