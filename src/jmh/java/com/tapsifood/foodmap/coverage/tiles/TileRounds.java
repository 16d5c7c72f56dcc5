package com.tapsifood.foodmap.coverage.tiles;

import com.tapsifood.foodmap.coverage.CityCoverage;
import com.tapsifood.foodmap.geo.TileCoord;

/** Encodes tiles again and again. */
public final class TileRounds {

    private TileRounds() {}

    /** Plain MVT. */
    public static byte[] encode(CityCoverage coverage, TileCoord tile) {
        return new CoverageTile(coverage, null, tile).toBytes();
    }
}
