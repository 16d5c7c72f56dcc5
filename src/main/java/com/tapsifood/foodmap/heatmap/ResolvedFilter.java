package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.vendor.VendorSnapshot;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A filter whose every name is known, with the vendors and the residents as they were served when it was asked.
 *
 * @param seen the cities that the caller may know of
 * @param vendors null when the filter does not restrict them, so that fresh vendors are no reason for new tiles
 */
public record ResolvedFilter(
        OrderFilter filter,
        City city,
        VisibleCities seen,
        Served.@Nullable Snapshot<VendorSnapshot> vendors,
        Served.Snapshot<PolygonSnapshot> polygons,
        Catalog catalog) {

    /**
     * The filter in the numbers of a cube that is not empty. Open ends are its first and last day, so that what is
     * asked for without dates has dates too. May take some milliseconds.
     */
    public OrderSelection on(HeatCube cube) {
        LocalDate from = filter.from() == null ? cube.firstDay() : filter.from();
        LocalDate to = filter.to() == null ? cube.lastDay() : filter.to();
        return new OrderSelection(
                OrderSelection.day(from),
                OrderSelection.day(to),
                OrderGroup.mask(catalog.lineIds(filter.lines()), filter.organic()),
                Weekdays.mask(filter.weekdays()),
                filter.hours() == null
                        ? OrderSelection.ALL_HOURS
                        : filter.hours().mask(),
                vendors == null ? null : vendors.data().matching(filter.vendors(), catalog),
                bits(filter.areas()));
    }

    private static @Nullable BitSet bits(Collection<Integer> areas) {
        if (areas.isEmpty()) {
            return null;
        }
        var bits = new BitSet();
        // ids beyond are of no polygon: none is served yet, or they would have been refused
        areas.stream().filter(id -> id > 0 && id <= Character.MAX_VALUE).forEach(bits::set);
        return bits;
    }

    /** Vendor codes of the filter that no vendor has whom the caller may know of. */
    public SortedSet<String> unknownCodes() {
        return vendors == null
                ? new TreeSet<>()
                : vendors.data().unknown(filter.vendors().codes(), seen);
    }
}
