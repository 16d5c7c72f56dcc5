package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.geo.WebMercator;
import com.tapsifood.foodmap.geo.ZoomRange;
import com.tapsifood.foodmap.platform.InvalidParameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Finds single cells under a filter. Zooms are those of tiles; takes some milliseconds. */
public final class CellSearch {

    /** Most cells of an answer. */
    public static final int MOST_CELLS = 5_000;
    /** Most squares that bounds may touch, open or not: more than a large screen shows. */
    private static final int MOST_SQUARES = 512 * 512;

    private static final ZoomRange ZOOMS = new ZoomRange(HeatCube.MIN_TILE_ZOOM, HeatCube.MAX_TILE_ZOOM);
    private static final Comparator<HeatCell> FULLEST_FIRST = Comparator.comparingInt(HeatCell::orders)
            .reversed()
            .thenComparing(cell -> CellKey.morton(cell.x(), cell.y()));

    private final CityHeat heat;
    private final int tileZoom;
    private final int cellZoom;
    private final HeatUnits units;

    /** @param count cells that were found, of which the fullest are listed */
    public record Found(int count, List<HeatCell> cells) {

        public Found {
            cells = List.copyOf(cells);
        }
    }

    /** Columns and rows of squares, all included. */
    private record Squares(int west, int north, int east, int south) {

        static Squares of(Bounds bounds, int zoom) {
            return new Squares(
                    WebMercator.column(bounds.west(), zoom),
                    WebMercator.row(bounds.north(), zoom),
                    WebMercator.column(bounds.east(), zoom),
                    WebMercator.row(bounds.south(), zoom));
        }

        boolean has(HeatCell cell) {
            return cell.x() >= west && cell.x() <= east && cell.y() >= north && cell.y() <= south;
        }

        long count() {
            return (east - west + 1L) * (south - north + 1L);
        }
    }

    public CellSearch(CityHeat heat, int tileZoom) {
        if (!ZOOMS.contains(tileZoom)) {
            throw new InvalidParameter("zoom", "expected " + ZOOMS.min() + " to " + ZOOMS.max() + ", not " + tileZoom);
        }
        this.heat = heat;
        this.tileZoom = tileZoom;
        this.cellZoom = tileZoom + HeatCube.CELL_ZOOM_OFFSET;
        this.units = HeatUnits.ofDensity(heat.cellKm2(cellZoom), heat.days());
    }

    /** Open cells with orders that share a place with bounds, the fullest first. */
    public Found within(Bounds bounds, int first) {
        if (first < 1 || first > MOST_CELLS) {
            throw new InvalidParameter("first", "expected 1 to " + MOST_CELLS + ", not " + first);
        }
        List<HeatCell> found = find(bounds);
        return new Found(
                found.size(), found.stream().sorted(FULLEST_FIRST).limit(first).toList());
    }

    /** Open cells with orders whose middle lies in an area of WGS 84 degrees. */
    public DrawnArea within(Geometry area) {
        Envelope around = area.getEnvelopeInternal();
        var bounds = new Bounds(around.getMinX(), around.getMinY(), around.getMaxX(), around.getMaxY());
        var inside = new IndexedPointInAreaLocator(area);
        List<HeatCell> found = find(bounds).stream()
                .filter(cell -> isIn(inside, cell.center()))
                .toList();
        return DrawnArea.of(found, heat.cellKm2(cellZoom));
    }

    private static boolean isIn(IndexedPointInAreaLocator area, LonLat place) {
        return area.locate(new Coordinate(place.lon(), place.lat())) != Location.EXTERIOR;
    }

    private List<HeatCell> find(Bounds bounds) {
        Squares asked = Squares.of(bounds, cellZoom);
        if (asked.count() > MOST_SQUARES) {
            throw new InvalidParameter(
                    "bounds",
                    "they touch " + asked.count() + " cells, more than " + MOST_SQUARES + "; ask at a lower zoom");
        }
        var found = new ArrayList<HeatCell>();
        if (!heat.isEmpty()) {
            Squares tiles = Squares.of(bounds, tileZoom);
            for (int x = tiles.west(); x <= tiles.east(); x++) {
                for (int y = tiles.north(); y <= tiles.south(); y++) {
                    addCells(found, heat.tile(new TileCoord(tileZoom, x, y)), asked);
                }
            }
        }
        return found;
    }

    private void addCells(List<HeatCell> found, HeatCells cells, Squares asked) {
        for (int i = 0; i < cells.size(); i++) {
            HeatCell cell = HeatCell.of(cells, i, cellZoom, units);
            if (asked.has(cell)) {
                found.add(cell);
            }
        }
    }

    /** The open cell that a place lies in; empty when it is closed or has no order under the filter. */
    public Optional<HeatCell> at(LonLat place) {
        if (heat.isEmpty()) {
            return Optional.empty();
        }
        int x = WebMercator.column(place.lon(), cellZoom);
        int y = WebMercator.row(place.lat(), cellZoom);
        HeatCells cells = heat.cell(cellZoom, CellKey.morton(x, y));
        return cells.size() == 0 ? Optional.empty() : Optional.of(HeatCell.of(cells, 0, cellZoom, units));
    }
}
