package com.tapsifood.foodmap.tile.cache;

import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileView;
import java.util.Map;
import java.util.function.Function;

/** A view that says what it is told to. */
record FixedView(String filter, Map<String, Integer> versions, String revision, Function<TileCoord, byte[]> encoder)
        implements TileView {

    FixedView(String filter, Map<String, Integer> versions, String revision) {
        this(filter, versions, revision, tile -> new byte[] {(byte) tile.x()});
    }

    @Override
    public Bounds bounds() {
        return new Bounds(51, 35, 52, 36);
    }

    @Override
    public Map<String, Object> extras() {
        return Map.of("bytes", encoder.apply(new TileCoord(0, 0, 0)).length);
    }

    @Override
    public byte[] encode(TileCoord tile, TileFormat format) {
        return encoder.apply(tile);
    }
}
