package com.tapsifood.foodmap.refresh.file;

import com.tapsifood.foodmap.refresh.RawOrder;
import com.tapsifood.foodmap.refresh.UnreadableSource;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Orders, one a row. A file without {@code user_id} or {@code organic} is taken: these are then unavailable. */
public final class OrdersCsv extends CsvFeed<RawOrder> {

    private static final Columns COLUMNS = Columns.none()
            .required("order_id")
            .required("vendor_code")
            .optional("user_id")
            .required("city_id")
            .required("business_line")
            .required("customer_latitude", "latitude", "lat")
            .required("customer_longitude", "longitude", "lng", "lon")
            .optional("organic")
            .required("created_at");

    /** @throws UnreadableSource when there is no such file or a required column is missing */
    public OrdersCsv(Path path) {
        this(path, 0);
    }

    /** @param rowsBefore that came in other files of the same source */
    public OrdersCsv(Path path, long rowsBefore) {
        super(path, COLUMNS, rowsBefore);
    }

    @Override
    void read(CsvRow row, Header header, Consumer<? super RawOrder> rows) {
        rows.accept(new RawOrder(
                row.number(),
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5),
                row.get(6),
                row.get(7),
                row.get(8)));
    }
}
