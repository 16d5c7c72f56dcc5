package com.tapsifood.foodmap.vendor;

import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.dataset.Served;
import java.util.BitSet;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * A filter whose every name is known, with the vendors as they were served when it was asked.
 *
 * @param cities that of the filter, or all that the caller may see
 * @param seen all that the caller may see
 */
public record ResolvedVendors(
        VendorFilter filter,
        Served.Snapshot<VendorSnapshot> snapshot,
        VisibleCities cities,
        VisibleCities seen,
        Catalog catalog) {

    /** May take some milliseconds. */
    public Stream<Vendor> vendors() {
        BitSet matching = snapshot.data().matching(filter, catalog);
        return snapshot.data().vendors().stream()
                .filter(vendor -> matching.get(vendor.number()) && cities.contains(vendor.cityId()));
    }

    /** Others of the same version and cities; every name in their filter has to be known. */
    public ResolvedVendors with(VendorFilter other) {
        return new ResolvedVendors(other, snapshot, cities, seen, catalog);
    }

    /** The same filter in another version. */
    public ResolvedVendors at(Served.Snapshot<VendorSnapshot> other) {
        return new ResolvedVendors(filter, other, cities, seen, catalog);
    }

    /** Codes of the filter that no vendor has whom the caller may know of. */
    public SortedSet<String> unknownCodes() {
        return snapshot.data().unknown(filter.codes(), seen);
    }
}
