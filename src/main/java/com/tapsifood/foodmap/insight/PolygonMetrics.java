package com.tapsifood.foodmap.insight;

import com.tapsifood.foodmap.heatmap.OrderCounts;
import com.tapsifood.foodmap.polygon.Polygon;
import com.tapsifood.foodmap.polygon.Population;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an area. A number that is not known is null, never 0.
 *
 * @param vendors under the filter
 * @param orders under the filter; null when too few customers stand behind all orders of the polygon
 * @param allOrders of all days and lines; null likewise
 * @param days of the filter on which the city has any order
 * @param minSample fewest orders of known origin for a share
 */
public record PolygonMetrics(
        Polygon polygon,
        VendorTally vendors,
        @Nullable OrderCounts orders,
        @Nullable OrderCounts allOrders,
        int days,
        int minSample) {

    private static final double HUNDRED_PERCENT = 100;
    private static final double THOUSAND = 1_000;
    private static final double TEN_THOUSAND = 10_000;

    public boolean isHidden() {
        return orders == null;
    }

    /** Organic orders among those of known origin, in percent. */
    public @Nullable Double organicShare() {
        return orders == null || orders.ofKnownOrigin() < minSample
                ? null
                : HUNDRED_PERCENT * orders.organic() / orders.ofKnownOrigin();
    }

    /** Orders per km2 per day. */
    public @Nullable Double ordersKm2() {
        return orders == null || days == 0 ? null : orders.orders() / (polygon.areaKm2() * days);
    }

    /** Orders per 1 000 residents per day. */
    public @Nullable Double ordersPer1000() {
        return orders == null || days == 0 ? null : perResident(THOUSAND * orders.orders() / days);
    }

    /** Vendors per 10 000 residents. */
    public @Nullable Double vendorsPer10000() {
        return perResident(TEN_THOUSAND * vendors.vendors());
    }

    private @Nullable Double perResident(double count) {
        Population population = polygon.population();
        return population == null || population.residents() == 0 ? null : count / population.residents();
    }

    public double vendorsKm2() {
        return vendors.vendors() / polygon.areaKm2();
    }
}
