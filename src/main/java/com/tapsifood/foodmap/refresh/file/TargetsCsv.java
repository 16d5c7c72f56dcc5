package com.tapsifood.foodmap.refresh.file;

import com.tapsifood.foodmap.refresh.RawTarget;
import com.tapsifood.foodmap.refresh.UnreadableSource;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

/** The wide table of targets: {@code marketing_area}, then a column for each business line. One target per cell. */
public final class TargetsCsv extends CsvFeed<RawTarget> {

    private static final Columns COLUMNS =
            Columns.none().required("marketing_area").andOthers();

    /** @throws UnreadableSource when there is no such file, no column marketing_area or no business line */
    public TargetsCsv(Path path) {
        super(path, COLUMNS);
    }

    @Override
    void check(Header header) {
        List<String> lines = header.keptOthers();
        if (lines.isEmpty()) {
            throw header.refuse("there is no column for a business line");
        }
        var seen = new HashSet<String>();
        for (String line : lines) {
            if (!seen.add(line)) {
                throw header.refuse("the column " + line + " is there twice");
            }
        }
    }

    @Override
    void read(CsvRow row, Header header, Consumer<? super RawTarget> rows) {
        List<String> lines = header.keptOthers();
        for (int i = 0; i < lines.size(); i++) {
            rows.accept(new RawTarget(row.number(), row.get(0), lines.get(i), row.get(1 + i)));
        }
    }
}
