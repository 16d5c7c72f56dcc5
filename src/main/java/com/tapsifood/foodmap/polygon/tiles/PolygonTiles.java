package com.tapsifood.foodmap.polygon.tiles;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.tile.StillLoading;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.tile.TileSource;
import com.tapsifood.foodmap.tile.TileView;
import com.tapsifood.foodmap.tile.Tileset;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
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
        String city = query.text("city");
        SortedSet<String> layers = query.list("layer");
        List<PolygonLayer> wanted = layers.isEmpty()
                ? List.of(PolygonLayer.values())
                : layers.stream().map(PolygonLayer::of).toList();
        var cities = VisibleCities.of(catalog, city, rights);
        if (served.isLoading()) {
            throw new StillLoading("polygons");
        }
        var snapshot = served.current().orElse(new Served.Snapshot<>(0, PolygonSnapshot.EMPTY));
        return new PolygonView(filter(city, layers), snapshot, cities, wanted);
    }

    private static String filter(@Nullable String city, SortedSet<String> layers) {
        String ofCity = city == null ? "" : "city=" + city;
        String ofLayers = layers.isEmpty() ? "" : "layer=" + String.join(",", layers);
        return ofCity.isEmpty() || ofLayers.isEmpty() ? ofCity + ofLayers : ofCity + "&" + ofLayers;
    }
}
