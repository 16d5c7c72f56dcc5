package com.tapsifood.foodmap.vendor.tiles;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.tile.TileSource;
import com.tapsifood.foodmap.tile.TileView;
import com.tapsifood.foodmap.tile.Tileset;
import com.tapsifood.foodmap.vendor.VendorFilter;
import com.tapsifood.foodmap.vendor.VendorFilterResolver;
import org.springframework.stereotype.Component;

/** Tileset {@code vendors}: a point for every vendor that has a place. */
@Component
class VendorTiles implements TileSource {

    private final Tileset tileset = Tileset.load("vendors");
    private final VendorFilterResolver filters;

    VendorTiles(VendorFilterResolver filters) {
        this.filters = filters;
    }

    @Override
    public Tileset tileset() {
        return tileset;
    }

    @Override
    public TileView view(TileQuery query, Rights rights) {
        var filter = VendorFilter.of(query.only(VendorFilter.PARAMETERS));
        return new VendorView(filters.resolve(filter, rights));
    }
}
