package com.tapsifood.foodmap.tile.cache;

import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.tile.ContentCoding;
import com.tapsifood.foodmap.tile.TileFormat;

/**
 * One representation of one tile.
 *
 * @param coding for formats that are worth it; others stay as they are
 */
public record WantedTile(GrantedView granted, TileCoord coord, TileFormat format, ContentCoding coding) {

    public WantedTile {
        coding = format.isCompressible() ? coding : ContentCoding.IDENTITY;
    }

    TileKey key() {
        return new TileKey(granted.key(format), coord, format, coding);
    }

    byte[] encode() {
        return granted.view().encode(coord, format);
    }
}
