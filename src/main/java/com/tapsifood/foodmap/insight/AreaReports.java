package com.tapsifood.foodmap.insight;

import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.dataset.StillLoading;
import com.tapsifood.foodmap.heatmap.CityCounts;
import com.tapsifood.foodmap.heatmap.CityHeat;
import com.tapsifood.foodmap.heatmap.HeatProperties;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.vendor.VendorFilter;
import com.tapsifood.foodmap.vendor.VendorSnapshot;
import org.springframework.stereotype.Component;

/** Puts together what polygons tell: all from memory, whatever their number. */
@Component
public class AreaReports {

    private final CityCounts counts;
    private final AreaVendors areaVendors;
    private final Served<VendorSnapshot> vendors;
    private final HeatProperties properties;

    AreaReports(
            CityCounts counts,
            AreaVendors areaVendors,
            Served<VendorSnapshot> servedVendors,
            HeatProperties properties) {
        this.counts = counts;
        this.areaVendors = areaVendors;
        this.vendors = servedVendors;
        this.properties = properties;
    }

    /**
     * Takes tens of milliseconds the first time.
     *
     * @param traits of the vendors that are counted; their city and lines are those of the orders
     */
    public AreaReport of(CityHeat heat, PolygonLayer layer, VendorFilter traits) {
        VendorFilter vendorFilter = heat.filter().ofItsVendors(traits);
        var snapshot = servedVendors();
        return new AreaReport(
                heat,
                heat.allAreas(layer),
                counts.of(heat, layer),
                vendorFilter,
                areaVendors.of(vendorFilter, snapshot),
                snapshot.version(),
                heat.days(),
                properties.minSample());
    }

    private Served.Snapshot<VendorSnapshot> servedVendors() {
        if (vendors.isLoading()) {
            throw new StillLoading("vendors");
        }
        return vendors.current().orElse(new Served.Snapshot<>(0, VendorSnapshot.EMPTY));
    }
}
