package com.tapsifood.foodmap.refresh.file;

import com.tapsifood.foodmap.refresh.RawGrade;
import com.tapsifood.foodmap.refresh.UnreadableSource;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Grades of vendors. Name, city and line of the vendor may be in the file; the vendor feed knows them better. */
public final class GradesCsv extends CsvFeed<RawGrade> {

    private static final Columns COLUMNS =
            Columns.none().required("vendor_code").required("grade");

    /** @throws UnreadableSource when there is no such file or a required column is missing */
    public GradesCsv(Path path) {
        super(path, COLUMNS);
    }

    @Override
    void read(CsvRow row, Header header, Consumer<? super RawGrade> rows) {
        rows.accept(new RawGrade(row.number(), row.get(0), row.get(1)));
    }
}
