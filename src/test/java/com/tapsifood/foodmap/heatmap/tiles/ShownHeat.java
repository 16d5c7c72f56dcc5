package com.tapsifood.foodmap.heatmap.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.heatmap.tiles.HeatOracle.Numbers;
import com.tapsifood.foodmap.heatmap.tiles.HeatOracle.Square;
import com.tapsifood.foodmap.support.TileClient;
import com.tapsifood.foodmap.support.mvt.DecodedTile;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Point;

/** What a client sees: the cells of all tiles of a city, put together. */
final class ShownHeat {

    private static final int UNITS_PER_CELL = 64;
    private static final int CELLS_PER_SIDE = 64;

    private ShownHeat() {}

    static Map<Square, Numbers> cells(TileClient client, int z, Bounds bounds, String query) {
        return cells(client, z, bounds, new Side(query, ""));
    }

    /** @param suffix of the properties of one side of a comparison */
    record Side(String query, String suffix) {}

    static Map<Square, Numbers> cells(TileClient client, int z, Bounds bounds, Side side) {
        var cells = new TreeMap<Square, Numbers>();
        for (TileCoord tile : TileCoord.touching(bounds, z).toList()) {
            add(client, tile, side, cells);
        }
        return cells;
    }

    /** Cells of one tile. */
    static Map<Square, Numbers> cells(TileClient client, TileCoord tile, String query) {
        var cells = new TreeMap<Square, Numbers>();
        add(client, tile, new Side(query, ""), cells);
        return cells;
    }

    private static void add(TileClient client, TileCoord tile, Side side, Map<Square, Numbers> cells) {
        byte[] mvt = client.tile("heatmap", tile, side.query());
        if (mvt.length > 0) {
            add(DecodedTile.of(mvt), tile, side.suffix(), cells);
        }
    }

    private static void add(DecodedTile decoded, TileCoord tile, String suffix, Map<Square, Numbers> cells) {
        assertThat(decoded.layers()).containsExactly("heatmap");
        for (DecodedTile.Feature feature : decoded.features("heatmap")) {
            var centre = (Point) feature.geometry();
            int column = (int) centre.getX() / UNITS_PER_CELL;
            int row = (int) centre.getY() / UNITS_PER_CELL;
            assertThat(column).isBetween(0, CELLS_PER_SIDE - 1);
            assertThat(row).isBetween(0, CELLS_PER_SIDE - 1);
            var numbers = new Numbers(
                    feature.number("orders" + suffix),
                    feature.number("organic" + suffix),
                    feature.number("nonOrganic" + suffix),
                    feature.number("users" + suffix));
            var square = new Square(tile.x() * CELLS_PER_SIDE + column, tile.y() * CELLS_PER_SIDE + row);
            assertThat(cells.put(square, numbers)).as("%s in two tiles", square).isNull();
        }
    }

    /** Sums of what adds up; users do not. */
    static Numbers sum(Map<Square, Numbers> cells) {
        return cells.values().stream()
                .reduce(
                        new Numbers(0, 0, 0, 0),
                        (a, b) -> new Numbers(
                                a.orders() + b.orders(),
                                a.organic() + b.organic(),
                                a.nonOrganic() + b.nonOrganic(),
                                0));
    }
}
