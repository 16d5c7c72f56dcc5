package com.tapsifood.foodmap.refresh.file;

import com.tapsifood.foodmap.refresh.RawVendor;
import com.tapsifood.foodmap.refresh.UnreadableSource;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Vendors, one a row; {@code radius} is in kilometres. */
public final class VendorsCsv extends CsvFeed<RawVendor> {

    private static final Columns COLUMNS = Columns.none()
            .required("vendor_code")
            .optional("vendor_name")
            .required("city_id")
            .required("business_line")
            .required("latitude", "lat")
            .required("longitude", "lng", "lon")
            .optional("radius")
            .optional("status_id")
            .optional("visible")
            .optional("open");

    /** @throws UnreadableSource when there is no such file or a required column is missing */
    public VendorsCsv(Path path) {
        this(path, 0);
    }

    /** @param rowsBefore that came in other files of the same source */
    public VendorsCsv(Path path, long rowsBefore) {
        super(path, COLUMNS, rowsBefore);
    }

    @Override
    void read(CsvRow row, Header header, Consumer<? super RawVendor> rows) {
        rows.accept(new RawVendor(
                row.number(),
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5),
                row.get(6),
                row.get(7),
                row.get(8),
                row.get(9)));
    }
}
