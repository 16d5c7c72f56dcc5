package com.tapsifood.foodmap.tile.cache;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Leaves somebody who failed three times in a row alone for a second; then one asks for all. */
final class Circuit {

    static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int TOLERATED = 3;

    private final LongSupplier nanos;
    private int failures;
    private boolean open;
    private long askAgainAt;

    Circuit(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized boolean mayAsk() {
        if (!open) {
            return true;
        }
        if (nanos.getAsLong() - askAgainAt < 0) {
            return false;
        }
        pause();
        return true;
    }

    synchronized boolean isOpen() {
        return open;
    }

    /** Whether this was the failure that ended the asking. */
    synchronized boolean failed() {
        failures++;
        if (failures < TOLERATED || open) {
            return false;
        }
        open = true;
        pause();
        return true;
    }

    /** Whether this was the answer that ended a pause. */
    synchronized boolean answered() {
        boolean wasOpen = open;
        failures = 0;
        open = false;
        return wasOpen;
    }

    private void pause() {
        askAgainAt = nanos.getAsLong() + PAUSE.toNanos();
    }
}
