package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.geo.Geodesic;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.Metres;
import com.tapsifood.foodmap.vendor.Vendor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A vendor whose nominal radius reaches a place. Rivers, roads and what the vendor really delivers are not looked at.
 *
 * @param distanceKm geodesic
 */
public record CoveringVendor(Vendor vendor, double distanceKm) {

    /** Those of some vendors, the nearest first; the end of a radius is within it. */
    public static List<CoveringVendor> of(LonLat place, Stream<Vendor> vendors) {
        return vendors.flatMap(vendor -> find(place, vendor).stream())
                .sorted(Comparator.comparingDouble(CoveringVendor::distanceKm)
                        .thenComparing(covering -> covering.vendor().code()))
                .toList();
    }

    private static Optional<CoveringVendor> find(LonLat place, Vendor vendor) {
        LonLat from = vendor.place();
        Float radiusKm = vendor.radiusKm();
        if (from == null || radiusKm == null) {
            return Optional.empty();
        }
        double km = Geodesic.metres(from, place) / Metres.PER_KM;
        return km <= radiusKm ? Optional.of(new CoveringVendor(vendor, km)) : Optional.empty();
    }
}
