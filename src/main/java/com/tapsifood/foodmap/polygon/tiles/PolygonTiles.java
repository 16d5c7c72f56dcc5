package com.tapsifood.foodmap.polygon.tiles;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.dataset.StillLoading;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.tile.FilterText;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.tile.TileSource;
import com.tapsifood.foodmap.tile.TileView;
import com.tapsifood.foodmap.tile.Tileset;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Tileset {@code polygons}: a layer of areas for each polygon layer, and one of labels. */
@Component
class PolygonTiles implements TileSource {

    private final Tileset tileset = Tileset.load("polygons");
    private final Served<PolygonSnapshot> served;
    private final Catalog catalog;

    PolygonTiles(Served<PolygonSnapshot> servedPolygons, Catalog catalog) {
        this.served = servedPolygons;
        this.catalog = catalog;
    }

    @Override
    public Tileset tileset() {
        return tileset;
    }

    @Override
    public TileView view(TileQuery query, Rights rights) {
        query.only("city", "layer");
        String city = query.key("city");
        SortedSet<String> layers = query.keys("layer");
        List<PolygonLayer> wanted = layers.isEmpty()
                ? List.of(PolygonLayer.values())
                : layers.stream().map(PolygonLayer::of).toList();
        var cities = VisibleCities.of(catalog, city, rights);
        if (served.isLoading()) {
            throw new StillLoading("polygons");
        }
        var snapshot = served.current().orElse(new Served.Snapshot<>(0, PolygonSnapshot.EMPTY));
        String filter = new FilterText()
                .add("city", city)
                .add("layer", layers, Function.identity())
                .toString();
        return new PolygonView(filter, snapshot, cities, wanted);
    }
}
