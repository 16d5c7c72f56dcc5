package com.tapsifood.foodmap.refresh.file;

import com.tapsifood.foodmap.refresh.Feed;
import com.tapsifood.foodmap.refresh.UnreadableSource;
import com.tapsifood.foodmap.refresh.file.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a comma-separated UTF-8 file, plain or gzip. The header is checked when the feed is made, so that a wrong
 * file is refused before anything else happens.
 */
public abstract sealed class CsvFeed<T> implements Feed<T>
        permits GradesCsv, OrdersCsv, TargetsCsv, VendorsCsv, WktPolygons {

    private final SourceFile file;
    private final Columns columns;
    private final long rowsBefore;
    private final List<String> ignored;
    private final Set<String> missing;
    private volatile @Nullable CsvTable running;

    CsvFeed(Path path, Columns columns) {
        this(path, columns, 0);
    }

    /**
     * @param rowsBefore rows of other files that came before, which rows are numbered on from
     * @throws UnreadableSource when there is no such file or it has not the columns
     */
    CsvFeed(Path path, Columns columns, long rowsBefore) {
        this.file = SourceFile.at(path);
        this.columns = columns;
        this.rowsBefore = rowsBefore;
        try (var table = CsvTable.open(file, columns)) {
            check(table.header());
            this.ignored = table.header().ignored();
            this.missing = Set.copyOf(table.header().missing());
        }
    }

    /**
     * Data rows of a file, whatever its columns.
     *
     * @throws UnreadableSource when it is no CSV, or cut off
     */
    public static long countRows(Path path) {
        long rows = 0;
        try (var table = CsvTable.open(SourceFile.at(path), Columns.none())) {
            while (table.next() != null) {
                rows++;
            }
        }
        return rows;
    }

    @Override
    public final String source() {
        return file.name();
    }

    /** Columns of the file that nobody reads, as they are written there. */
    public final List<String> ignoredColumns() {
        return ignored;
    }

    /** Wanted columns that the file does not have: null in every row. */
    public final Set<String> missingColumns() {
        return missing;
    }

    @Override
    public final List<String> notes() {
        var notes = new ArrayList<String>();
        new TreeSet<>(missing)
                .forEach(column -> notes.add("there is no column " + column + ": unavailable in every row"));
        if (!ignored.isEmpty()) {
            notes.add("columns not read: " + String.join(", ", ignored));
        }
        return notes;
    }

    @Override
    public final void forEach(Consumer<? super T> rows) {
        try (var table = CsvTable.open(file, columns, rowsBefore)) {
            running = table;
            check(table.header());
            for (CsvRow row = table.next(); row != null; row = table.next()) {
                read(row, table.header(), rows);
            }
        }
    }

    @Override
    public final double progress() {
        CsvTable table = running;
        return table == null ? Double.NaN : table.progress();
    }

    /** Hands over what is in one row. */
    abstract void read(CsvRow row, Header header, Consumer<? super T> rows);

    /** Refuses a header that has all columns and still makes no sense. */
    void check(Header header) {}
}
