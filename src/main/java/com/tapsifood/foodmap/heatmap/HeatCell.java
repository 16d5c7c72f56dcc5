package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.geo.WebMercator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An open cell by itself.
 *
 * @param zoom of the cell
 * @param density orders per km2 per day
 */
public record HeatCell(int zoom, int x, int y, int orders, int organic, int nonOrganic, int users, double density) {

    /** The cells with most orders, the fullest first; of equals, the first along the Morton curve. */
    static List<HeatCell> top(int first, HeatCells cells, int zoom, HeatUnits units) {
        return IntStream.range(0, cells.size())
                .boxed()
                .sorted(Comparator.comparing(cells::orders).reversed().thenComparing(cells::key))
                .limit(first)
                .map(i -> of(cells, i, zoom, units))
                .toList();
    }

    static HeatCell of(HeatCells cells, int i, int zoom, HeatUnits units) {
        return new HeatCell(
                zoom,
                CellKey.x(cells.key(i)),
                CellKey.y(cells.key(i)),
                cells.orders(i),
                cells.organic(i),
                cells.nonOrganic(i),
                cells.users(i),
                units.value(HeatMetric.ORDERS, cells, i));
    }

    public Bounds bounds() {
        return new TileCoord(zoom, x, y).bounds();
    }

    /** Middle of the square on the map. */
    public LonLat center() {
        return new LonLat(WebMercator.lonOfColumn(x + 0.5, zoom), WebMercator.latOfRow(y + 0.5, zoom));
    }
}
