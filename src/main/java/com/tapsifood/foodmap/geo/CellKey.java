package com.tapsifood.foodmap.geo;

/**
 * Cells are the squares of the tile pyramid, numbered along the Z-order (Morton) curve of their zoom: the four children
 * of cell k are 4k to 4k+3, and all descendants of a cell are one contiguous range.
 */
public final class CellKey {

    /** Zoom of the finest cells; about 124 m in Tehran. */
    public static final int FINEST = 18;

    private CellKey() {}

    /** The finest cell a place falls in, half-open to the east and south. */
    public static long of(double lon, double lat) {
        return morton(WebMercator.column(lon, FINEST), WebMercator.row(lat, FINEST));
    }

    public static long morton(int x, int y) {
        return spread(x) | spread(y) << 1;
    }

    public static int x(long key) {
        return gather(key);
    }

    public static int y(long key) {
        return gather(key >>> 1);
    }

    private static long spread(int value) {
        long v = value & 0xFFFF_FFFFL;
        v = (v | v << 16) & 0x0000_FFFF_0000_FFFFL;
        v = (v | v << 8) & 0x00FF_00FF_00FF_00FFL;
        v = (v | v << 4) & 0x0F0F_0F0F_0F0F_0F0FL;
        v = (v | v << 2) & 0x3333_3333_3333_3333L;
        return (v | v << 1) & 0x5555_5555_5555_5555L;
    }

    private static int gather(long key) {
        long v = key & 0x5555_5555_5555_5555L;
        v = (v | v >>> 1) & 0x3333_3333_3333_3333L;
        v = (v | v >>> 2) & 0x0F0F_0F0F_0F0F_0F0FL;
        v = (v | v >>> 4) & 0x00FF_00FF_00FF_00FFL;
        v = (v | v >>> 8) & 0x0000_FFFF_0000_FFFFL;
        return (int) (v | v >>> 16);
    }
}
