package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.dataset.OlderVersion;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.dataset.StillLoading;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.vendor.VendorSnapshot;
import org.springframework.stereotype.Component;

/** What coverage is counted on, beside the vendors of a filter. */
@Component
class CoverageSources {

    private final Served<PolygonSnapshot> polygons;
    private final Served<TargetSnapshot> targets;
    private final OlderVersion<VendorSnapshot> older;

    CoverageSources(
            Served<PolygonSnapshot> servedPolygons,
            Served<TargetSnapshot> servedTargets,
            OlderVersion<VendorSnapshot> olderVendors) {
        this.polygons = servedPolygons;
        this.targets = servedTargets;
        this.older = olderVendors;
    }

    Served.Snapshot<PolygonSnapshot> polygons() {
        return current(polygons, PolygonSnapshot.EMPTY);
    }

    Served.Snapshot<TargetSnapshot> targets() {
        return current(targets, TargetSnapshot.EMPTY);
    }

    OlderVersion<VendorSnapshot> older() {
        return older;
    }

    private static <T> Served.Snapshot<T> current(Served<T> served, T empty) {
        if (served.isLoading()) {
            throw new StillLoading(served.dataset().key());
        }
        return served.current().orElse(new Served.Snapshot<>(0, empty));
    }
}
