package com.tapsifood.foodmap.tile.cache;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.tile.TileView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.TreeMap;

/** Everything the bytes of a tile depend on, and the rights they were made for. */
record TileKey(String text) {

    private static final int ETAG_BYTES = 12;

    static TileKey of(WantedTile wanted) {
        TileCoord coord = wanted.coord();
        TileView view = wanted.view();
        return new TileKey(wanted.tileset() + "/" + coord.z() + "/" + coord.x() + "/" + coord.y()
                + wanted.format().suffix() + "?" + view.filter(wanted.format()) + decidedBy(view, wanted.rights()));
    }

    /** The key of what TileJSON says of a view. */
    static TileKey ofExtras(String tileset, TileView view, Rights rights) {
        return new TileKey(tileset + ".json?" + view.filter() + decidedBy(view, rights));
    }

    private static String decidedBy(TileView view, Rights rights) {
        return "#" + new TreeMap<>(view.versions()) + "#" + view.revision() + "#" + rights.cacheKey();
    }

    /** A strong entity tag. */
    String etag() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest(), ETAG_BYTES));
    }

    /** Stands for the text where others may read it. */
    String hash() {
        return HexFormat.of().formatHex(digest());
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
