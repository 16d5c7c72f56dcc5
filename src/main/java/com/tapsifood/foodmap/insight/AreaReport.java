package com.tapsifood.foodmap.insight;

import com.tapsifood.foodmap.heatmap.AllAreas;
import com.tapsifood.foodmap.heatmap.AreaOrders;
import com.tapsifood.foodmap.heatmap.CityHeat;
import com.tapsifood.foodmap.heatmap.OrderCounts;
import com.tapsifood.foodmap.polygon.Polygon;
import com.tapsifood.foodmap.vendor.VendorFilter;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The numbers of all polygons of one layer under one filter.
 *
 * @param orders the hidden ones too
 * @param vendorsVersion version of the vendors that were counted
 * @param days of the filter on which the city has any order
 * @param minSample fewest orders of known origin for a share
 */
public record AreaReport(
        CityHeat heat,
        AllAreas all,
        AreaOrders orders,
        VendorFilter vendorFilter,
        Map<Integer, VendorTally> vendors,
        int vendorsVersion,
        int days,
        int minSample) {

    public PolygonMetrics of(Polygon polygon) {
        boolean hidden = all.hidden().contains(polygon.id());
        return new PolygonMetrics(
                polygon,
                vendors.getOrDefault(polygon.id(), VendorTally.NONE),
                hidden ? null : orders.of(polygon.id()),
                hidden ? null : all.orders().of(polygon.id()),
                days,
                minSample);
    }

    /** Orders of the city that none of the polygons shows: those of hidden ones, and of places in none. */
    public NotShown notShown() {
        List<OrderCounts> shown = orders.byArea().entrySet().stream()
                .filter(area -> !all.hidden().contains(area.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new NotShown(
                all.hidden().size(),
                rest(shown, OrderCounts::orders),
                rest(shown, OrderCounts::organic),
                rest(shown, OrderCounts::nonOrganic));
    }

    private long rest(List<OrderCounts> shown, ToLongFunction<OrderCounts> number) {
        return number.applyAsLong(orders.total())
                - shown.stream().mapToLong(number).sum();
    }

    /** @param polygons hidden ones */
    public record NotShown(int polygons, long orders, long organic, long nonOrganic) {}
}
