package com.tapsifood.foodmap.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tapsifood.foodmap.heatmap.OrderCounts;
import com.tapsifood.foodmap.polygon.Polygon;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.Population;
import com.tapsifood.foodmap.vendor.Grade;
import com.tapsifood.foodmap.vendor.Vendor;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;

class PolygonMetricsTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final OrderCounts ORDERS = new OrderCounts(600, 90, 210, 77);

    @Test
    void ratesHaveTheirDenominators() {
        PolygonMetrics metrics = metrics(ORDERS, new Population(20_000, false), 30);
        assertThat(metrics.organicShare()).isCloseTo(30.0, EXACT);
        assertThat(metrics.ordersKm2()).isCloseTo(600 / (2.5 * 30), EXACT);
        assertThat(metrics.ordersPer1000()).isCloseTo(1.0, EXACT);
        assertThat(metrics.vendorsPer10000()).isCloseTo(1.5, EXACT);
        assertThat(metrics.vendorsKm2()).isCloseTo(1.2, EXACT);
    }

    @Test
    void unknownIsNullAndNeverZero() {
        PolygonMetrics nobody = metrics(ORDERS, null, 30);
        assertThat(nobody.ordersPer1000()).isNull();
        assertThat(nobody.vendorsPer10000()).isNull();
        assertThat(metrics(ORDERS, new Population(0, false), 30).vendorsPer10000())
                .isNull();
        PolygonMetrics noDay = metrics(OrderCounts.NOTHING, new Population(20_000, false), 0);
        assertThat(noDay.ordersKm2()).isNull();
        assertThat(noDay.ordersPer1000()).isNull();
    }

    @Test
    void shareOfTooFewOrdersIsUnknown() {
        var population = new Population(20_000, false);
        assertThat(metrics(new OrderCounts(600, 9, 20, 77), population, 30).organicShare())
                .isNull();
        assertThat(metrics(new OrderCounts(600, 9, 21, 77), population, 30).organicShare())
                .isCloseTo(30.0, EXACT);
    }

    @Test
    void hiddenPolygonTellsOfItsVendorsOnly() {
        PolygonMetrics hidden = metrics(null, new Population(20_000, false), 30);
        assertThat(hidden.isHidden()).isTrue();
        assertThat(hidden.organicShare()).isNull();
        assertThat(hidden.ordersKm2()).isNull();
        assertThat(hidden.ordersPer1000()).isNull();
        assertThat(hidden.vendors().vendors()).isEqualTo(3);
    }

    private static PolygonMetrics metrics(@Nullable OrderCounts orders, @Nullable Population population, int days) {
        var tally = new VendorTally();
        for (int i = 0; i < 3; i++) {
            tally.add(new Vendor(i, "v" + i, null, 2, 1, Grade.A, null, null, null, null, null, Set.of(7)));
        }
        var geometry = new GeometryFactory().createMultiPolygon();
        var polygon = new Polygon(7, 2, PolygonLayer.REGION, "n", null, "n", geometry, 2.5, population);
        return new PolygonMetrics(polygon, tally, orders, orders, days, 30);
    }
}
