package com.tapsifood.foodmap.tile.cache;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileView;

/** One tile of a view, as a caller with these rights may see it. */
public record WantedTile(String tileset, TileView view, Rights rights, TileCoord coord, TileFormat format) {

    byte[] encode() {
        return view.encode(coord, format);
    }
}
