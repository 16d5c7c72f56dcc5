package com.tapsifood.foodmap.insight.graphql;

import com.tapsifood.foodmap.catalog.BusinessLine;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.heatmap.OrderCounts;
import com.tapsifood.foodmap.insight.PolygonMetrics;
import com.tapsifood.foodmap.insight.VendorTally;
import com.tapsifood.foodmap.vendor.Grade;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Type PolygonMetrics. */
record Metrics(
        int vendors,
        List<OfGrade> vendorsByGrade,
        List<OfLine> vendorsByLine,
        double vendorsKm2,
        @Nullable Double vendorsPer10000,
        boolean hidden,
        @Nullable OrderCounts orders,
        @Nullable OrderCounts allOrders,
        @Nullable Double organicShare,
        @Nullable Double ordersKm2,
        @Nullable Double ordersPer1000) {

    record OfGrade(Grade grade, int vendors) {}

    record OfLine(@Nullable String line, int vendors) {}

    /** Finds keys of business lines. */
    interface Names {

        @Nullable
        String lineKey(int id);

        static Names of(Catalog catalog) {
            return id -> catalog.findLine(id).map(BusinessLine::key).orElse(null);
        }
    }

    static Metrics of(PolygonMetrics metrics, Names names) {
        VendorTally vendors = metrics.vendors();
        return new Metrics(
                vendors.vendors(),
                vendors.byGrade().entrySet().stream()
                        .map(entry -> new OfGrade(entry.getKey(), entry.getValue()))
                        .toList(),
                vendors.byLine().entrySet().stream()
                        .map(entry -> new OfLine(names.lineKey(entry.getKey()), entry.getValue()))
                        .toList(),
                metrics.vendorsKm2(),
                metrics.vendorsPer10000(),
                metrics.isHidden(),
                metrics.orders(),
                metrics.allOrders(),
                metrics.organicShare(),
                metrics.ordersKm2(),
                metrics.ordersPer1000());
    }
}
