package com.tapsifood.foodmap.insight;

import com.tapsifood.foodmap.vendor.Grade;
import com.tapsifood.foodmap.vendor.Vendor;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts vendors; adding comes first, asking afterwards. */
public final class VendorTally {

    /** In place of the id of an unknown business line. */
    public static final int UNKNOWN_LINE = 0;

    static final VendorTally NONE = new VendorTally();

    private final Map<Grade, Integer> byGrade = new EnumMap<>(Grade.class);
    private final SortedMap<Integer, Integer> byLine = new TreeMap<>();
    private int vendors;

    void add(Vendor vendor) {
        Integer line = vendor.lineId();
        vendors++;
        byGrade.merge(vendor.grade(), 1, Integer::sum);
        byLine.merge(line == null ? UNKNOWN_LINE : line, 1, Integer::sum);
    }

    public int vendors() {
        return vendors;
    }

    /** In the order of grades, without those that no vendor has. */
    public Map<Grade, Integer> byGrade() {
        return Collections.unmodifiableMap(byGrade);
    }

    /** By id of the line, in their order, without those that no vendor has. */
    public SortedMap<Integer, Integer> byLine() {
        return Collections.unmodifiableSortedMap(byLine);
    }
}
