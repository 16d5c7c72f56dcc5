package com.tapsifood.foodmap.tile;

import java.util.Optional;

/** How a tile is written down. The suffix of its address chooses one. */
public enum TileFormat {
    MVT(".mvt", "application/vnd.mapbox-vector-tile", true),
    MLT(".mlt", "application/vnd.maplibre-tile", true),
    /** 256 pixels wide. */
    PNG(".png", "image/png", false),
    /** 512 pixels wide, for dense screens. */
    PNG_2X("@2x.png", "image/png", false);

    private final String suffix;
    private final String mediaType;
    private final boolean compressible;

    TileFormat(String suffix, String mediaType, boolean compressible) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.compressible = compressible;
    }

    /** What follows y in an address. */
    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether gzip or brotli make it smaller. */
    public boolean isCompressible() {
        return compressible;
    }

    /** The format that the last part of an address names: {@code 12.mvt}, {@code 12@2x.png}. */
    public static Optional<TileFormat> ofName(String name) {
        TileFormat longest = null;
        for (TileFormat format : values()) {
            if (name.endsWith(format.suffix) && (longest == null || format.suffix.length() > longest.suffix.length())) {
                longest = format;
            }
        }
        return Optional.ofNullable(longest);
    }
}
