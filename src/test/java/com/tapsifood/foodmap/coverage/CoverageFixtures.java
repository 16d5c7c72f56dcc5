package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.catalog.BusinessLine;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.polygon.Polygon;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.refresh.demo.DemoBusiness;
import com.tapsifood.foodmap.refresh.demo.DemoSize;
import com.tapsifood.foodmap.vendor.Grade;
import com.tapsifood.foodmap.vendor.Vendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Cities, areas and vendors for tests without Spring. */
public final class CoverageFixtures {

    public static final City TEHRAN = city(2, "tehran", 32639, new Bounds(50.95, 35.40, 51.80, 36.00));
    public static final City MASHHAD = city(1, "mashhad", 32640, new Bounds(59.05, 36.00, 59.95, 36.65));
    public static final City SHIRAZ = city(5, "shiraz", 32639, new Bounds(52.15, 29.35, 52.90, 30.05));
    public static final Catalog CATALOG = new Catalog(
            List.of(TEHRAN, MASHHAD, SHIRAZ),
            List.of(line(1, "restaurant"), line(2, "cafe"), line(3, "bakery"), line(4, "pastry")));

    private static final DemoBusiness DEMO =
            new DemoBusiness(new DemoSize(0, 100, 3, LocalDate.of(2026, 7, 1)), Map.of());
    private static final Pattern WKT = Pattern.compile("POLYGON ?\\(\\(.*?\\)\\)");

    private CoverageFixtures() {}

    private static City city(int id, String key, int srid, Bounds bounds) {
        var centre = new LonLat((bounds.west() + bounds.east()) / 2, (bounds.south() + bounds.north()) / 2);
        return new City(id, key, key, key, centre, 11, bounds, ZoneId.of("Asia/Tehran"), srid);
    }

    private static BusinessLine line(int id, String key) {
        return new BusinessLine(id, key, key, key, key);
    }

    /** All layers of an invented city. */
    public static PolygonSnapshot invented(City city) {
        var polygons = new ArrayList<Polygon>();
        for (PolygonLayer layer : PolygonLayer.values()) {
            DEMO.polygons(city.key(), layer.key())
                    .forEach(raw -> polygons.add(
                            polygon(polygons.size() + 1, city, layer, Objects.requireNonNull(raw.geometry()))));
        }
        return PolygonSnapshot.of(polygons);
    }

    /** Marketing areas of a file {@code <city>_polygons.csv} with a column of WKT. */
    public static PolygonSnapshot read(Path folder, City city) throws IOException, ParseException {
        var polygons = new ArrayList<Polygon>();
        var wkt = WKT.matcher(Files.readString(folder.resolve(city.key() + "_polygons.csv")));
        while (wkt.find()) {
            polygons.add(
                    polygon(polygons.size() + 1, city, PolygonLayer.MARKETING_AREA, new WKTReader().read(wkt.group())));
        }
        return PolygonSnapshot.of(polygons);
    }

    public static Polygon polygon(int id, City city, PolygonLayer layer, Geometry geometry) {
        return new Polygon(id, city.id(), layer, "p" + id, null, "p" + id, geometry, 1, null);
    }

    /** Vendors all over a city's bounds and a little beyond; some have no place, no radius or no line. */
    public static List<Vendor> vendors(City city, int count, Random random) {
        var vendors = new ArrayList<Vendor>();
        for (int number = 1; number <= count; number++) {
            boolean placed = random.nextInt(20) > 0;
            boolean knownRadius = random.nextInt(10) > 0;
            LonLat place = new LonLat(
                    between(city.bounds().west(), city.bounds().east(), random),
                    between(city.bounds().south(), city.bounds().north(), random));
            vendors.add(vendor(
                    number,
                    city,
                    random.nextInt(10) == 0 ? null : 1 + random.nextInt(4),
                    knownRadius ? (float) (0.5 + random.nextInt(60) / 10.0) : null,
                    placed ? place : null));
        }
        return vendors;
    }

    private static double between(double low, double high, Random random) {
        return low + (high - low) * random.nextDouble();
    }

    /** Of status 5, visible and open; the number decides its grade. */
    public static Vendor vendor(
            int number, City city, @Nullable Integer line, @Nullable Float radiusKm, @Nullable LonLat place) {
        Grade grade = Grade.values()[number % Grade.values().length];
        return new Vendor(number, "v" + number, null, city.id(), line, grade, 5, true, true, radiusKm, place, Set.of());
    }
}
