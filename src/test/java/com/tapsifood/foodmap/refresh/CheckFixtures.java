package com.tapsifood.foodmap.refresh;

import com.tapsifood.foodmap.catalog.BusinessLine;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.LonLat;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What the checks of raw rows work with, without a database. */
public final class CheckFixtures {

    public static final City TEHRAN = new City(
            2,
            "tehran",
            "Tehran",
            "تهران",
            new LonLat(51.33, 35.72),
            11,
            new Bounds(50.95, 35.40, 51.80, 36.00),
            ZoneId.of("Asia/Tehran"),
            32639);

    public static final Catalog CATALOG = new Catalog(
            List.of(TEHRAN),
            List.of(
                    new BusinessLine(1, "restaurant", "Restaurant", "Restaurant", "رستوران"),
                    new BusinessLine(2, "cafe", "Cafe", "Café", "کافه")));

    private CheckFixtures() {}

    /** Counts, and fails when it has to write: fewer than ten thousand rejections wait. */
    public static Tally tally() {
        return new Tally(new Quarantine(noConnection(), 1));
    }

    public static Map<Reason, Long> repaired(Tally tally) {
        return tally.repaired();
    }

    public static Map<Reason, Long> quarantined(Tally tally) {
        return tally.quarantined();
    }

    private static Connection noConnection() {
        Class<?>[] kinds = {Connection.class};
        return (Connection)
                Proxy.newProxyInstance(CheckFixtures.class.getClassLoader(), kinds, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException("there is no database");
                });
    }
}
