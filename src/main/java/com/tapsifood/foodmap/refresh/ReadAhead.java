package com.tapsifood.foodmap.refresh;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A feed that a thread of its own reads some batches ahead, so that reading and using rows take two processors. */
public record ReadAhead<T>(Feed<T> feed) implements Feed<T> {

    private static final int BATCH = 1000;
    private static final int BATCHES = 16;

    /** Rows, or the end: with a failure when there was one. */
    private record Part<T>(
            List<T> rows, boolean last, @Nullable RuntimeException failure) {}

    /** Nobody takes rows any more. */
    private static final class Abandoned extends RuntimeException {
        Abandoned() {
            super("the rows are not wanted any more", null, false, false);
        }
    }

    @Override
    public String source() {
        return feed.source();
    }

    @Override
    public List<String> notes() {
        return feed.notes();
    }

    @Override
    public double progress() {
        return feed.progress();
    }

    @Override
    public void forEach(Consumer<? super T> rows) {
        BlockingQueue<Part<T>> parts = new ArrayBlockingQueue<>(BATCHES);
        Thread reader = Thread.ofPlatform().name("read-ahead").daemon().start(() -> read(parts));
        try {
            Part<T> part = parts.take();
            while (!part.last()) {
                part.rows().forEach(rows);
                part = parts.take();
            }
            if (part.failure() != null) {
                throw part.failure();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefreshFailed("INTERRUPTED", "the import was stopped", stopped);
        } finally {
            reader.interrupt();
        }
    }

    private void read(BlockingQueue<Part<T>> parts) {
        RuntimeException failure = null;
        var batch = new Object() {
            private List<T> rows = new ArrayList<>(BATCH);
        };
        try {
            feed.forEach(row -> {
                batch.rows.add(row);
                if (batch.rows.size() == BATCH) {
                    put(parts, new Part<>(batch.rows, false, null));
                    batch.rows = new ArrayList<>(BATCH);
                }
            });
        } catch (Abandoned nobodyWaits) {
            return;
        } catch (RuntimeException broken) {
            failure = broken;
        }
        // rows before a failure are rows all the same: they are counted
        put(parts, new Part<>(batch.rows, false, null));
        put(parts, new Part<>(List.of(), true, failure));
    }

    private static <T> void put(BlockingQueue<Part<T>> parts, Part<T> part) {
        try {
            parts.put(part);
        } catch (InterruptedException stopped) {
            throw new Abandoned();
        }
    }
}
