package com.tapsifood.foodmap.vendor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.dataset.StillLoading;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All vendors of one version, and which of them the filters asked of late select. */
public final class VendorSnapshot {

    /** Before anything is published. */
    public static final VendorSnapshot EMPTY = new VendorSnapshot(List.of());

    private static final int REMEMBERED_FILTERS = 100;
    private static final int REMEMBERED_REGISTERED = 200;
    private static final int NO_CITY = 0;

    private final List<Vendor> vendors;
    private final Cache<VendorFilter, BitSet> matching = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_FILTERS)
            .executor(Runnable::run)
            .build();

    private final Cache<String, BitSet> registered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_REGISTERED)
            .executor(Runnable::run)
            .build();

    public VendorSnapshot(List<Vendor> vendors) {
        this.vendors = List.copyOf(vendors);
    }

    public List<Vendor> vendors() {
        return vendors;
    }

    /** The vendors under a filter. May take some milliseconds. */
    public Stream<Vendor> listMatching(VendorFilter filter, Catalog catalog) {
        BitSet numbers = matching(filter, catalog);
        return vendors.stream().filter(vendor -> numbers.get(vendor.number()));
    }

    /** Numbers of the vendors under a filter; shared, so not to be changed. May take some milliseconds. */
    public BitSet matching(VendorFilter filter, Catalog catalog) {
        return matching.get(filter, f -> select(f, catalog));
    }

    private BitSet select(VendorFilter filter, Catalog catalog) {
        String key = filter.city();
        int city = key == null ? NO_CITY : catalog.findCity(key).map(City::id).orElse(-1);
        SortedSet<Integer> lines = catalog.lineIds(filter.lines());
        var numbers = new BitSet();
        for (Vendor vendor : vendors) {
            Integer line = vendor.lineId();
            if ((city == NO_CITY || vendor.cityId() == city)
                    && (lines.isEmpty() || (line != null && lines.contains(line)))
                    && filter.fits(vendor)) {
                numbers.set(vendor.number());
            }
        }
        String hash = filter.registered();
        if (hash != null) {
            numbers.and(registered(hash));
        }
        return numbers;
    }

    /** Whether it is known which vendors a registered filter selects. */
    public boolean knows(String hash) {
        return registered.getIfPresent(hash) != null;
    }

    /** Takes note of the vendors that a registered filter selects, by their numbers. */
    public void learn(String hash, BitSet numbers) {
        registered.put(hash, numbers);
    }

    private BitSet registered(String hash) {
        BitSet numbers = registered.getIfPresent(hash);
        if (numbers == null) {
            throw new StillLoading("filter");
        }
        return numbers;
    }

    /** Those of the codes that no vendor of this version has in one of these cities. */
    public SortedSet<String> unknown(Collection<String> codes, VisibleCities seen) {
        var unknown = new TreeSet<>(codes);
        if (!unknown.isEmpty()) {
            vendors.stream().filter(vendor -> seen.contains(vendor.cityId())).forEach(v -> unknown.remove(v.code()));
        }
        return unknown;
    }
}
