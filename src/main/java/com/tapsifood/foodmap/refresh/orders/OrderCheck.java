package com.tapsifood.foodmap.refresh.orders;

import com.tapsifood.foodmap.catalog.BusinessLine;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.refresh.Numbers;
import com.tapsifood.foodmap.refresh.RawOrder;
import com.tapsifood.foodmap.refresh.Reason;
import com.tapsifood.foodmap.refresh.Rejection;
import com.tapsifood.foodmap.refresh.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides whether a raw order is an order, and what of it is missing. Not for several threads. */
final class OrderCheck {

    static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Tehran");
    private static final int LONGEST_SHOWN = 4;
    private static final Instant EARLIEST = Instant.parse("2010-01-01T00:00:00Z");

    private final Tally tally;
    private final Map<String, City> cities = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Catalog catalog;
    private final OrderTime time = new OrderTime(BUSINESS_ZONE);
    private final Instant latest;

    OrderCheck(Catalog catalog, Tally tally, Instant now) {
        this.catalog = catalog;
        this.tally = tally;
        this.latest = now.plus(Duration.ofDays(1));
        for (City city : catalog.cities()) {
            cities.put(Integer.toString(city.id()), city);
            cities.put(city.id() + ".0", city);
        }
        for (BusinessLine line : catalog.businessLines()) {
            lines.put(line.sourceName(), line.id());
        }
    }

    /** The order, or null when the row went to quarantine. */
    @Nullable
    CheckedOrder check(RawOrder raw) {
        if (stripped(raw.orderId()) == null) {
            return reject(raw, Reason.MISSING_ID, "order_id", null);
        }
        if (stripped(raw.vendorCode()) == null) {
            return reject(raw, Reason.MISSING_VENDOR, "vendor_code", null);
        }
        City city = raw.cityId() == null ? null : cities.get(raw.cityId().strip());
        if (city == null) {
            return reject(raw, Reason.UNKNOWN_CITY, "city_id", cityShown(raw));
        }
        Instant createdAt = raw.createdAt() == null ? null : time.parse(raw.createdAt());
        if (createdAt == null || createdAt.isBefore(EARLIEST) || createdAt.isAfter(latest)) {
            return reject(raw, Reason.BAD_CREATED_AT, "created_at", shown(raw.createdAt()));
        }
        return placed(raw, city, createdAt);
    }

    private @Nullable CheckedOrder placed(RawOrder raw, City city, Instant createdAt) {
        if (raw.latitude() == null || raw.longitude() == null) {
            return reject(raw, Reason.MISSING_COORDINATES, "customer_latitude, customer_longitude", null);
        }
        Double lat = Numbers.decimal(raw.latitude());
        Double lon = Numbers.decimal(raw.longitude());
        if (lat == null || lon == null || Math.abs(lat) > 90 || Math.abs(lon) > 180) {
            return reject(raw, Reason.BAD_COORDINATES, "customer_latitude, customer_longitude", place(raw));
        }
        if (!city.bounds().contains(lon, lat)) {
            return reject(raw, Reason.OUTSIDE_CITY, "customer_latitude, customer_longitude", place(raw));
        }
        return new CheckedOrder(
                raw.row(),
                Objects.requireNonNull(raw.orderId()).strip(),
                Objects.requireNonNull(raw.vendorCode()).strip(),
                stripped(raw.userId()),
                city,
                line(raw),
                lon,
                lat,
                organic(raw),
                createdAt);
    }

    private int line(RawOrder raw) {
        String name = raw.businessLine();
        if (name == null) {
            return 0;
        }
        int line = lines.computeIfAbsent(
                name,
                other -> catalog.findLineOfSource(other).map(BusinessLine::id).orElse(0));
        if (line == 0) {
            tally.repair(new Rejection(raw.row(), Reason.UNKNOWN_BUSINESS_LINE, "business_line", name, raw.orderId()));
        }
        return line;
    }

    private @Nullable Boolean organic(RawOrder raw) {
        Boolean organic = Numbers.flag(raw.organic());
        if (organic == null && raw.organic() != null) {
            tally.repair(new Rejection(raw.row(), Reason.BAD_ORGANIC, "organic", shown(raw.organic()), raw.orderId()));
        }
        return organic;
    }

    private @Nullable CheckedOrder reject(RawOrder raw, Reason reason, String field, @Nullable String value) {
        tally.reject(new Rejection(raw.row(), reason, field, value, raw.orderId()));
        return null;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** In a row whose fields slipped, this may be the customer's id. */
    private static @Nullable String cityShown(RawOrder raw) {
        boolean number = raw.cityId() == null || Numbers.decimal(raw.cityId()) != null;
        return number ? shown(raw.cityId()) : "not a number";
    }

    /** Also a slipped coordinate or customer id must not get into reports: no long number is shown. */
    private static @Nullable String shown(@Nullable String text) {
        Double value = Numbers.decimal(text);
        if (text == null || value == null || text.length() <= LONGEST_SHOWN) {
            return text;
        }
        return "a number of " + text.length() + " characters";
    }

    /** To the nearest ten kilometres or so: reports and the quarantine are not the place for a customer's home. */
    private static String place(RawOrder raw) {
        return coarse(raw.latitude()) + ", " + coarse(raw.longitude());
    }

    private static String coarse(@Nullable String degrees) {
        Double value = Numbers.decimal(degrees);
        return value == null ? "not a number" : "about " + Math.round(value * 10) / 10.0;
    }
}
