package com.tapsifood.foodmap.heatmap.tiles;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.heatmap.FilterResolver;
import com.tapsifood.foodmap.heatmap.HeatCubes;
import com.tapsifood.foodmap.heatmap.OrderFilter;
import com.tapsifood.foodmap.heatmap.ResolvedFilter;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.tile.StillLoading;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.tile.TileSource;
import com.tapsifood.foodmap.tile.TileView;
import com.tapsifood.foodmap.tile.Tileset;
import com.tapsifood.foodmap.tile.mvt.CellTile;
import org.springframework.stereotype.Component;

/** Tileset {@code heatmap}: grid cells with the orders under a filter. */
@Component
class HeatTiles implements TileSource {

    private final Tileset tileset = Tileset.load("heatmap");
    private final Served<HeatCubes> served;
    private final Catalog catalog;
    private final FilterResolver filters;

    HeatTiles(Served<HeatCubes> servedHeat, Catalog catalog, FilterResolver filters) {
        this.served = servedHeat;
        this.catalog = catalog;
        this.filters = filters;
    }

    @Override
    public Tileset tileset() {
        return tileset;
    }

    @Override
    public TileView view(TileQuery query, Rights rights) {
        query.only(OrderFilter.PARAMETERS, "geometry");
        catalog.getCity(query.key("city"));
        ResolvedFilter filter = filters.resolve(OrderFilter.of(query), rights);
        CellTile.Shape shape = shape(query);
        if (served.isLoading()) {
            throw new StillLoading("orders");
        }
        var snapshot = served.current().orElse(new Served.Snapshot<>(0, HeatCubes.EMPTY));
        return new HeatView(filter, shape, snapshot);
    }

    private static CellTile.Shape shape(TileQuery query) {
        return switch (query.key("geometry")) {
            case null -> CellTile.Shape.POINT;
            case "point" -> CellTile.Shape.POINT;
            case "square" -> CellTile.Shape.SQUARE;
            case String other ->
                throw new InvalidParameter(
                        "geometry", "expected point or square, not " + InvalidParameter.quoted(other));
        };
    }
}
