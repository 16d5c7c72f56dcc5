package com.tapsifood.foodmap.insight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.vendor.Vendor;
import com.tapsifood.foodmap.vendor.VendorFilter;
import com.tapsifood.foodmap.vendor.VendorSnapshot;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts the vendors of every polygon under a filter once, whoever asks. */
@Component
class AreaVendors {

    private static final long MOST = 200;

    private final Cache<Question, Map<Integer, VendorTally>> counted =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Catalog catalog;

    AreaVendors(Catalog catalog) {
        this.catalog = catalog;
    }

    private record Question(VendorFilter filter, int version) {}

    /** By id of the polygon; one without vendors is missing. Takes some milliseconds the first time. */
    Map<Integer, VendorTally> of(VendorFilter filter, Served.Snapshot<VendorSnapshot> vendors) {
        return counted.get(
                new Question(filter, vendors.version()), question -> count(question.filter(), vendors.data()));
    }

    private Map<Integer, VendorTally> count(VendorFilter filter, VendorSnapshot vendors) {
        Map<Integer, VendorTally> byArea = new HashMap<>();
        vendors.listMatching(filter, catalog).forEach(vendor -> add(byArea, vendor));
        return Map.copyOf(byArea);
    }

    private static void add(Map<Integer, VendorTally> byArea, Vendor vendor) {
        for (int area : vendor.areas()) {
            byArea.computeIfAbsent(area, id -> new VendorTally()).add(vendor);
        }
    }
}
