package com.tapsifood.foodmap.heatmap.graphql;

import com.tapsifood.foodmap.catalog.BusinessLine;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.dataset.StillLoading;
import com.tapsifood.foodmap.heatmap.CoveringVendor;
import com.tapsifood.foodmap.heatmap.HeatProperties;
import com.tapsifood.foodmap.heatmap.OrderFilter;
import com.tapsifood.foodmap.heatmap.TimeBucket;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.vendor.Grade;
import com.tapsifood.foodmap.vendor.Vendor;
import com.tapsifood.foodmap.vendor.VendorSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What there is to know of one open cell. */
@Controller
@Profile("serve")
class CellDetailController {

    private static final int MOST_VENDORS = 1_000;

    private final Catalog catalog;
    private final Served<VendorSnapshot> vendors;
    private final HeatProperties properties;

    CellDetailController(Catalog catalog, Served<VendorSnapshot> servedVendors, HeatProperties properties) {
        this.catalog = catalog;
        this.vendors = servedVendors;
        this.properties = properties;
    }

    /** @param count of all, of which the nearest are listed */
    record Covering(int count, List<Reaching> nodes) {}

    /** Type CoveringVendor. */
    record Reaching(
            String code,
            @Nullable String name,
            @Nullable String line,
            Grade grade,
            double distanceKm,
            @Nullable Float radiusKm) {}

    @SchemaMapping(typeName = "HeatCellDetail")
    @Nullable
    Double organicShare(CellDetail detail) {
        int known = detail.cell().organic() + detail.cell().nonOrganic();
        return known < properties.minSample() ? null : 100.0 * detail.cell().organic() / known;
    }

    @SchemaMapping(typeName = "HeatCellDetail")
    Mono<List<SeriesPoint>> trend(CellDetail detail, @Argument TimeBucket by) {
        return Mono.fromCallable(() -> detail.heat().trend(detail.cell(), by))
                .subscribeOn(Schedulers.parallel())
                .map(series ->
                        SeriesPoint.listOf(series.points(), by, detail.heat().city(), false));
    }

    @SchemaMapping(typeName = "HeatCellDetail")
    Mono<Covering> coveringVendors(CellDetail detail, @Argument int first) {
        if (first < 1 || first > MOST_VENDORS) {
            throw new InvalidParameter("first", "expected 1 to " + MOST_VENDORS + ", not " + first);
        }
        if (vendors.isLoading()) {
            throw new StillLoading("vendors");
        }
        VendorSnapshot snapshot = vendors.current().map(Served.Snapshot::data).orElse(VendorSnapshot.EMPTY);
        return Mono.fromCallable(() -> covering(detail, snapshot, first)).subscribeOn(Schedulers.parallel());
    }

    private Covering covering(CellDetail detail, VendorSnapshot snapshot, int first) {
        OrderFilter filter = detail.heat().filter();
        List<CoveringVendor> all = CoveringVendor.of(
                detail.cell().center(), snapshot.listMatching(filter.ofItsVendors(filter.vendors()), catalog));
        return new Covering(
                all.size(), all.stream().limit(first).map(this::reaching).toList());
    }

    private Reaching reaching(CoveringVendor covering) {
        Vendor vendor = covering.vendor();
        Integer line = vendor.lineId();
        return new Reaching(
                vendor.code(),
                vendor.name(),
                line == null
                        ? null
                        : catalog.findLine(line).map(BusinessLine::key).orElse(null),
                vendor.grade(),
                covering.distanceKm(),
                vendor.radiusKm());
    }
}
