package com.tapsifood.foodmap.geo;

import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** Tiles of a zoom that share a place with bounds, column by column from the west, each from the north. */
    public static Stream<TileCoord> touching(Bounds bounds, int z) {
        TileCoord first = of(z, new LonLat(bounds.west(), bounds.north()));
        TileCoord last = of(z, new LonLat(bounds.east(), bounds.south()));
        return IntStream.rangeClosed(first.x, last.x)
                .boxed()
                .flatMap(x -> IntStream.rangeClosed(first.y, last.y).mapToObj(y -> new TileCoord(z, x, y)));
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
