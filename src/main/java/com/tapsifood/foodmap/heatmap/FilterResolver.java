package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.dataset.StillLoading;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.vendor.VendorSnapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the names in a filter against what is served now. */
@Component
public class FilterResolver {

    private final Catalog catalog;
    private final Served<VendorSnapshot> vendors;
    private final Served<PolygonSnapshot> polygons;

    FilterResolver(Catalog catalog, Served<VendorSnapshot> servedVendors, Served<PolygonSnapshot> servedPolygons) {
        this.catalog = catalog;
        this.vendors = servedVendors;
        this.polygons = servedPolygons;
    }

    /**
     * Cheap: which vendors the filter selects is found out later. Vendor codes need not be known.
     *
     * @throws com.tapsifood.foodmap.platform.Refusal when the city, a line or a polygon is unknown or the caller may
     *     not see the city, or when vendors are needed and still being loaded
     */
    public ResolvedFilter resolve(OrderFilter filter, Rights rights) {
        var city = VisibleCities.of(catalog, filter.city(), rights);
        catalog.lineIds(filter.lines());
        var served = polygons.current();
        served.map(Served.Snapshot::data).ifPresent(known -> {
            known.requireAll("area", filter.areas(), city);
            known.requireAll("vendorArea", filter.vendors().areas(), city);
        });
        return new ResolvedFilter(
                filter,
                city.cities().getFirst(),
                VisibleCities.of(catalog, null, rights),
                vendors(filter),
                served.orElse(new Served.Snapshot<>(0, PolygonSnapshot.EMPTY)),
                catalog);
    }

    private Served.@Nullable Snapshot<VendorSnapshot> vendors(OrderFilter filter) {
        if (!filter.restrictsVendors()) {
            return null;
        }
        if (vendors.isLoading()) {
            throw new StillLoading("vendors");
        }
        return vendors.current().orElse(new Served.Snapshot<>(0, VendorSnapshot.EMPTY));
    }
}
