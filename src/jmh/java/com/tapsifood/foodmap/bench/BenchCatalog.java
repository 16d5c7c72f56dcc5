package com.tapsifood.foodmap.bench;

import com.tapsifood.foodmap.catalog.BusinessLine;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.LonLat;
import java.time.ZoneId;
import java.util.List;

/** The reference data of the first migration, so that a cube can be measured without a database. */
public final class BenchCatalog {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tehran");

    public static final Catalog CATALOG = new Catalog(
            List.of(
                    city(2, "tehran", new LonLat(51.3347, 35.7219), new Bounds(50.95, 35.40, 51.80, 36.00)),
                    city(1, "mashhad", new LonLat(59.6060, 36.2970), new Bounds(59.05, 36.00, 59.95, 36.65)),
                    city(5, "shiraz", new LonLat(52.5837, 29.5918), new Bounds(52.15, 29.35, 52.90, 30.05))),
            List.of(
                    line(1, "restaurant", "Restaurant"),
                    line(2, "cafe", "Cafe"),
                    line(3, "bakery", "Bakery"),
                    line(4, "pastry", "Pastry"),
                    line(5, "fruit-shop", "Fruit Shop"),
                    line(6, "meat-shop", "Meat Shop"),
                    line(7, "ice-cream-and-juice-shop", "Ice Cream and Juice Shop")));

    private BenchCatalog() {}

    private static City city(int id, String key, LonLat center, Bounds bounds) {
        return new City(id, key, key, key, center, 12, bounds, ZONE, 32639);
    }

    private static BusinessLine line(int id, String key, String sourceName) {
        return new BusinessLine(id, key, sourceName, sourceName, sourceName);
    }
}
