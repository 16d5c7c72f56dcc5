package com.tapsifood.foodmap.refresh.demo;

import com.tapsifood.foodmap.refresh.Feed;
import com.tapsifood.foodmap.refresh.RawOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Small businesses for tests. */
final class Demo {

    static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    static final DemoSize SMALL = new DemoSize(40_000, 2_000, 1, TODAY);

    private Demo() {}

    static DemoBusiness business() {
        return new DemoBusiness(SMALL, Map.of());
    }

    static <T> List<T> rows(Feed<T> feed) {
        var rows = new ArrayList<T>();
        feed.forEach(rows::add);
        return rows;
    }

    /** Judged by the text alone, as an import would. */
    static boolean isClean(RawOrder row) {
        return row.orderId() != null
                && row.vendorCode() != null
                && row.cityId() != null
                && !row.cityId().equals("3")
                && !"Grocery".equals(row.businessLine())
                && !"yes".equals(row.organic())
                && isInIran(row)
                && isTime(row.createdAt());
    }

    private static boolean isInIran(RawOrder row) {
        if (row.latitude() == null || row.longitude() == null) {
            return false;
        }
        double lat = latitude(row);
        double lon = longitude(row);
        return lat > 29 && lat < 37 && lon > 51.05 && lon < 61;
    }

    private static boolean isTime(@Nullable String text) {
        return text != null && text.matches("20\\d\\d-[01]\\d-[0-3]\\d[ T][0-2]\\d:[0-5]\\d:[0-5]\\d(\\+03:30)?");
    }

    static double latitude(RawOrder row) {
        return Double.parseDouble(Objects.requireNonNull(row.latitude()));
    }

    static double longitude(RawOrder row) {
        return Double.parseDouble(Objects.requireNonNull(row.longitude()));
    }

    static LocalDate day(RawOrder row) {
        return LocalDate.parse(Objects.requireNonNull(row.createdAt()).substring(0, 10));
    }

    static int hour(RawOrder row) {
        return Integer.parseInt(Objects.requireNonNull(row.createdAt()).substring(11, 13));
    }
}
