package com.tapsifood.foodmap.vendor;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.dataset.StillLoading;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import org.springframework.stereotype.Component;

/** Checks the names in a filter of vendors against what is served now. */
@Component
public class VendorFilterResolver {

    private final Catalog catalog;
    private final Served<VendorSnapshot> vendors;
    private final Served<PolygonSnapshot> polygons;

    VendorFilterResolver(
            Catalog catalog, Served<VendorSnapshot> servedVendors, Served<PolygonSnapshot> servedPolygons) {
        this.catalog = catalog;
        this.vendors = servedVendors;
        this.polygons = servedPolygons;
    }

    /**
     * Cheap: which vendors the filter selects is found out later. Vendor codes need not be known.
     *
     * @throws com.tapsifood.foodmap.platform.Refusal when a city, line or polygon is unknown or the caller may not see
     *     the city, or while vendors are being loaded
     */
    public ResolvedVendors resolve(VendorFilter filter, Rights rights) {
        var cities = VisibleCities.of(catalog, filter.city(), rights);
        catalog.lineIds(filter.lines());
        polygons.current().ifPresent(known -> known.data().requireAll("vendorArea", filter.areas(), cities));
        if (vendors.isLoading()) {
            throw new StillLoading("vendors");
        }
        var snapshot = vendors.current().orElse(new Served.Snapshot<>(0, VendorSnapshot.EMPTY));
        return new ResolvedVendors(filter, snapshot, cities, VisibleCities.of(catalog, null, rights), catalog);
    }
}
