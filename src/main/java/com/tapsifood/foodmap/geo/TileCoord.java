package com.tapsifood.foodmap.geo;

/** One square of the XYZ pyramid; y counts from the top. */
public record TileCoord(int z, int x, int y) {

    public TileCoord {
        if (z < 0 || z > 30 || x < 0 || y < 0 || x >= 1L << z || y >= 1L << z) {
            throw new IllegalArgumentException("outside the tile pyramid: " + z + "/" + x + "/" + y);
        }
    }

    /** The tile of this zoom that a place falls in; places on an edge belong to the tile east and south of it. */
    public static TileCoord of(int z, LonLat place) {
        return new TileCoord(z, WebMercator.column(place.lon(), z), WebMercator.row(place.lat(), z));
    }

    public Bounds bounds() {
        return new Bounds(
                WebMercator.lonOfColumn(x, z),
                WebMercator.latOfRow(y + 1L, z),
                WebMercator.lonOfColumn(x + 1L, z),
                WebMercator.latOfRow(y, z));
    }

    /** Index of this tile on the Z-order curve of its zoom. */
    public long morton() {
        return CellKey.morton(x, y);
    }
}
