package com.tapsifood.foodmap.refresh.metabase;

import com.tapsifood.foodmap.platform.Refusal;
import com.tapsifood.foodmap.refresh.Feed;
import com.tapsifood.foodmap.refresh.RefreshFailed;
import com.tapsifood.foodmap.refresh.UnreadableSource;
import com.tapsifood.foodmap.refresh.file.CsvFeed;
import com.tapsifood.foodmap.refresh.metabase.Metabase.NativeQuestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/**
 * Rows of a question, window by window, in their order. Some windows ahead are downloaded to files and counted there: a
 * window that was cut off or is not what was counted is asked for again, so that no row of it is ever used.
 */
final class MetabaseFeed<T> implements Feed<T> {

    private final Metabase metabase;
    private final int question;
    private final Plan plan;
    private final int atOnce;
    private final FileReader<T> reader;
    private final Set<String> notes = new LinkedHashSet<>();
    private volatile long rows;
    private volatile long done;

    /** Splits the rows of a question. */
    @FunctionalInterface
    interface Plan {
        List<Window> windows(NativeQuestion question);
    }

    /** Reads a file of CSV. */
    @FunctionalInterface
    interface FileReader<T> {

        /** @param rowsBefore that came in other files, so that each row has a number of its own */
        CsvFeed<T> open(Path file, long rowsBefore);
    }

    /** @param question its number; nothing is asked before somebody takes rows */
    MetabaseFeed(Metabase metabase, int question, Plan plan, int atOnce, FileReader<T> reader) {
        this.metabase = metabase;
        this.question = question;
        this.plan = plan;
        this.atOnce = atOnce;
        this.reader = reader;
    }

    @Override
    public String source() {
        return "Metabase question " + question;
    }

    /** Known when all is read. */
    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public double progress() {
        return rows == 0 ? Double.NaN : (double) done / rows;
    }

    @Override
    public void forEach(Consumer<? super T> taker) {
        NativeQuestion asked = metabase.question(question);
        List<Window> windows = plan.windows(asked);
        rows = windows.stream().mapToLong(Window::rows).sum();
        done = 0;
        Path folder = temporary();
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        try {
            Iterator<Window> waiting = windows.iterator();
            Queue<Future<Path>> ahead = new ArrayDeque<>();
            while (waiting.hasNext() || !ahead.isEmpty()) {
                while (waiting.hasNext() && ahead.size() < atOnce) {
                    Window window = waiting.next();
                    ahead.add(
                            workers.submit(() -> fetch(asked, window, Files.createTempFile(folder, "window", ".csv"))));
                }
                read(await(ahead.remove()), taker);
            }
        } finally {
            workers.shutdownNow();
            workers.close();
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    private void read(Path file, Consumer<? super T> taker) {
        long before = done;
        CsvFeed<T> csv = reader.open(file, before);
        notes.addAll(csv.notes());
        csv.forEach(row -> {
            taker.accept(row);
            done++;
        });
        file.toFile().delete();
    }

    private Path fetch(NativeQuestion asked, Window window, Path file) {
        metabase.download(asked, asked.within("*", window.condition()), file, () -> {
            checkCount(asked, window, file);
            return null;
        });
        return file;
    }

    /** Rows that come in while they are read are no fault. */
    private void checkCount(NativeQuestion asked, Window window, Path file) {
        long found = countRows(file);
        if (found != window.rows()) {
            long now = Window.count(metabase, asked, window.condition());
            if (found < Math.min(window.rows(), now) || found > Math.max(window.rows(), now)) {
                throw MetabaseFailed.passing("question " + question + " has " + now + " rows where "
                        + window.condition() + ", and its answer " + found);
            }
        }
    }

    private static long countRows(Path file) {
        try {
            return CsvFeed.countRows(file);
        } catch (UnreadableSource cut) {
            throw MetabaseFailed.passing("an answer is not whole: " + cut.getMessage());
        }
    }

    private static Path await(Future<Path> file) {
        try {
            return file.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefreshFailed("INTERRUPTED", "the import was stopped", stopped);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("foodmap-windows");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
