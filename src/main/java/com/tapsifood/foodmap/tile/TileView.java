package com.tapsifood.foodmap.tile;

import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.TileCoord;
import java.util.Map;

/** One filter of one tileset on fixed versions. Equal texts on equal versions are equal tiles, byte for byte. */
public interface TileView {

    /** Canonical filter, as it goes into tile addresses and cache keys. */
    String filter();

    /** Ids of the dataset versions the tiles are made of, by dataset. */
    Map<String, Integer> versions();

    /** What of the filter decides the bytes of a tile of this format; the rest only the words about it. */
    default String filter(TileFormat format) {
        return filter();
    }

    /** What else decides the bytes, such as the revision of the encoder. */
    String revision();

    Bounds bounds();

    /** Ids of the dataset versions that {@link #extras} depend on, by dataset. */
    default Map<String, Integer> versionsOfExtras() {
        return versions();
    }

    /** What TileJSON says beyond the standard: legend, totals, units. May take some milliseconds. */
    Map<String, Object> extras();

    /**
     * The tile, uncompressed; no bytes when nothing is there. May take some milliseconds.
     *
     * @param format one of those of the tileset's {@link TileSource}
     */
    byte[] encode(TileCoord tile, TileFormat format);
}
