package com.tapsifood.foodmap.coverage.tiles;

import com.tapsifood.foodmap.coverage.CityCoverage;
import com.tapsifood.foodmap.coverage.CoverageChange;
import com.tapsifood.foodmap.coverage.raster.CoverageGrid;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.Metres;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.geo.WebMercator;
import com.tapsifood.foodmap.tile.mvt.FeatureTile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The cells of one tile, merged into square blocks where they would be too many: at most some 32 along a side of the
 * tile.
 */
final class CoverageTile {

    private static final String LAYER = "coverage";
    private static final double MOST_ALONG = 32;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final CityCoverage coverage;
    private final @Nullable CoverageChange change;
    private final CoverageGrid grid;
    private final int side;
    private final FeatureTile features;
    private final Envelope zone;

    /** @param change to what it is beside; null when it is alone */
    CoverageTile(CityCoverage coverage, @Nullable CoverageChange change, TileCoord tile) {
        this.coverage = coverage;
        this.change = change;
        this.grid = coverage.grid();
        this.features = new FeatureTile(tile, 0);
        this.zone = zone(tile.bounds());
        this.side = side(zone.getHeight() / MOST_ALONG);
    }

    /** The tile in the city's zone: its corners, for its edges bend by less than a cell. */
    private Envelope zone(Bounds bounds) {
        var box = new Envelope();
        for (double lon : new double[] {bounds.west(), (bounds.west() + bounds.east()) / 2, bounds.east()}) {
            for (double lat : new double[] {bounds.south(), bounds.north()}) {
                Metres metres = grid.zone().project(lon, lat);
                box.expandToInclude(metres.east(), metres.north());
            }
        }
        return box;
    }

    /** Cells along the side of a block: a power of two, so that blocks of one zoom are whole in those of the next. */
    private int side(double leastMetres) {
        int cells = 1;
        while (cells * (double) grid.cellMeters() < leastMetres) {
            cells *= 2;
        }
        return cells;
    }

    byte[] toBytes() {
        double block = side * (double) grid.cellMeters();
        for (int row = index(zone.getMinY(), block) - 1; row <= index(zone.getMaxY(), block) + 1; row++) {
            for (int column = index(zone.getMinX(), block) - 1; column <= index(zone.getMaxX(), block) + 1; column++) {
                add(column * side, row * side);
            }
        }
        return features.toBytes();
    }

    private static int index(double metres, double block) {
        return (int) Math.floor(metres / block);
    }

    private void add(int column, int row) {
        var block = new CoverageBlock(coverage, change);
        for (int r = row; r < row + side; r++) {
            grid.cells(r, column, column + side - 1).forEach(block::add);
        }
        if (!block.isEmpty()) {
            Polygon square = square(column, row);
            if (square.getEnvelopeInternal().intersects(features.reach())) {
                features.add(LAYER, square, block.properties(column, row), null);
            }
        }
    }

    private Polygon square(int column, int row) {
        Coordinate southWest = corner(column, row);
        return GEOMETRIES.createPolygon(new Coordinate[] {
            southWest,
            corner(column + side, row),
            corner(column + side, row + side),
            corner(column, row + side),
            southWest.copy()
        });
    }

    private Coordinate corner(int column, int row) {
        double meters = grid.cellMeters();
        LonLat place = grid.zone().unproject(column * meters, row * meters);
        return new Coordinate(WebMercator.metresEast(place.lon()), WebMercator.metresNorth(place.lat()));
    }
}
