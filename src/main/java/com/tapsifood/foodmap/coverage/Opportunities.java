package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.geo.Geodesic;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.Metres;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.vendor.Vendor;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/**
 * The sites that add most to what is not covered.
 *
 * @param measure what is added
 * @param total of the city
 * @param open part of it in cells that too few vendors reach
 */
public record Opportunities(Measure measure, double total, double open, List<Site> sites) {

    private static final int MOST_SITES = 50;
    private static final int MOST_NEAR = 5;
    private static final double FARTHEST_KM = 15;
    private static final double NEAREST_KM = 0.5;

    /** What a site adds. */
    public enum Measure {
        ORDERS,
        RESIDENTS,
        /** Square kilometres. */
        AREA
    }

    /**
     * What to look for.
     *
     * @param count how many sites
     * @param radiusKm how far a new vendor reaches
     * @param leastKm distance between two sites
     * @param enough vendors that reach a cell, of which it counts as covered; 1 unless thinly covered ones count too
     */
    public record Wish(Measure measure, int count, double radiusKm, double leastKm, int enough) {

        public Wish {
            if (count < 1 || count > MOST_SITES) {
                throw new InvalidParameter("count", "expected 1 to " + MOST_SITES + ", not " + count);
            }
            if (!(radiusKm >= NEAREST_KM && radiusKm <= FARTHEST_KM)) {
                throw new InvalidParameter("radiusKm", "expected 0.5 to 15 km, not " + radiusKm);
            }
            if (!(leastKm >= 0 && leastKm <= FARTHEST_KM)) {
                throw new InvalidParameter("minDistanceKm", "expected 0 to 15 km, not " + leastKm);
            }
            if (enough < 1) {
                throw new InvalidParameter("enough", "expected at least 1, not " + enough);
            }
        }
    }

    /**
     * A place for a vendor.
     *
     * @param gain what it adds to the sites before it
     * @param vendors that reach the place already
     * @param near codes of the nearest vendors within the radius of the site, the nearest first
     */
    public record Site(LonLat place, int cell, double gain, int vendors, List<String> near) {}

    /** May take some ten milliseconds. */
    static Opportunities of(CityCoverage city, Wish wish) {
        IntToDoubleFunction value = value(city, wish.measure());
        IntToDoubleFunction open = cell -> city.vendors(cell) < wish.enough() ? value.applyAsDouble(cell) : 0;
        var search = new SiteSearch(city.grid(), open, wish.radiusKm() * Metres.PER_KM, wish.leastKm() * Metres.PER_KM);
        List<Site> sites = search.find(wish.count()).stream()
                .map(found -> new Site(
                        found.place(),
                        found.cell(),
                        found.gain(),
                        city.vendors(found.cell()),
                        near(city, found.place(), wish.radiusKm())))
                .toList();
        return new Opportunities(
                wish.measure(),
                city.cells().mapToDouble(value).sum(),
                city.cells().mapToDouble(open).sum(),
                sites);
    }

    private static IntToDoubleFunction value(CityCoverage city, Measure measure) {
        return switch (measure) {
            case ORDERS -> {
                if (city.orders() == null) {
                    throw new InvalidParameter("measure", "orders are counted only when demand is asked for");
                }
                yield city::orders;
            }
            case RESIDENTS -> {
                if (city.residents() == null) {
                    throw new InvalidParameter("measure", "the residents of this city are unknown");
                }
                yield city::residents;
            }
            case AREA -> cell -> city.grid().cellKm2();
        };
    }

    private static List<String> near(CityCoverage city, LonLat place, double km) {
        record Near(Vendor vendor, double metres) {}
        return city.question()
                .shown()
                .vendors()
                .flatMap(vendor -> {
                    LonLat there = vendor.place();
                    return there == null ? Stream.empty() : Stream.of(new Near(vendor, Geodesic.metres(place, there)));
                })
                .filter(near -> near.metres() <= km * Metres.PER_KM)
                .sorted(Comparator.comparingDouble(Near::metres))
                .limit(MOST_NEAR)
                .map(near -> near.vendor().code())
                .toList();
    }
}
