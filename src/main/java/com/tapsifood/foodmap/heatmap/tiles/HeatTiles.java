package com.tapsifood.foodmap.heatmap.tiles;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.heatmap.HeatCubes;
import com.tapsifood.foodmap.heatmap.OrderFilter;
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

    HeatTiles(Served<HeatCubes> servedHeat, Catalog catalog) {
        this.served = servedHeat;
        this.catalog = catalog;
    }

    @Override
    public Tileset tileset() {
        return tileset;
    }

    @Override
    public TileView view(TileQuery query, Rights rights) {
        query.only("city", "from", "to", "line", "geometry");
        City named = catalog.getCity(query.text("city"));
        City city = VisibleCities.of(catalog, named.key(), rights).cities().getFirst();
        OrderFilter filter = filter(query, city);
        CellTile.Shape shape = shape(query);
        var lines = catalog.lineIds(filter.lines());
        if (served.isLoading()) {
            throw new StillLoading("orders");
        }
        var snapshot = served.current().orElse(new Served.Snapshot<>(0, HeatCubes.EMPTY));
        return new HeatView(city, filter, shape, snapshot, lines);
    }

    private static OrderFilter filter(TileQuery query, City city) {
        var from = query.date("from");
        var to = query.date("to");
        if (from != null && to != null && from.isAfter(to)) {
            throw new InvalidParameter("from", "from " + from + " is after to " + to);
        }
        return new OrderFilter(city.key(), from, to, query.list("line"));
    }

    private static CellTile.Shape shape(TileQuery query) {
        return switch (query.text("geometry")) {
            case null -> CellTile.Shape.POINT;
            case "point" -> CellTile.Shape.POINT;
            case "square" -> CellTile.Shape.SQUARE;
            case String other ->
                throw new InvalidParameter("geometry", "expected point or square, not \"" + other + "\"");
        };
    }
}
