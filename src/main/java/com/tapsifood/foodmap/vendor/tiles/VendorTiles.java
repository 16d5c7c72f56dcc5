package com.tapsifood.foodmap.vendor.tiles;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.tile.StillLoading;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.tile.TileSource;
import com.tapsifood.foodmap.tile.TileView;
import com.tapsifood.foodmap.tile.Tileset;
import com.tapsifood.foodmap.vendor.VendorFilter;
import com.tapsifood.foodmap.vendor.VendorSnapshot;
import com.tapsifood.foodmap.vendor.search.RegisteredFilters;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tileset {@code vendors}: a point for every vendor that has a place. */
@Component
class VendorTiles implements TileSource {

    private final RegisteredFilters registered;
    private final Tileset tileset = Tileset.load("vendors");
    private final Served<VendorSnapshot> served;
    private final Served<PolygonSnapshot> polygons;
    private final Catalog catalog;

    VendorTiles(
            RegisteredFilters registered,
            Served<VendorSnapshot> servedVendors,
            Served<PolygonSnapshot> servedPolygons,
            Catalog catalog) {
        this.registered = registered;
        this.served = servedVendors;
        this.polygons = servedPolygons;
        this.catalog = catalog;
    }

    @Override
    public Tileset tileset() {
        return tileset;
    }

    @Override
    public Mono<Void> prepare(String query) {
        return registered.prepare(query);
    }

    @Override
    public TileView view(TileQuery query, Rights rights) {
        var filter = VendorFilter.of(query.only(VendorFilter.PARAMETERS));
        var cities = VisibleCities.of(catalog, filter.city(), rights);
        catalog.lineIds(filter.lines());
        polygons.current().ifPresent(known -> known.data().requireAll("vendorArea", filter.areas(), cities));
        if (served.isLoading()) {
            throw new StillLoading("vendors");
        }
        var snapshot = served.current().orElse(new Served.Snapshot<>(0, VendorSnapshot.EMPTY));
        return new VendorView(filter, snapshot, cities, catalog);
    }
}
