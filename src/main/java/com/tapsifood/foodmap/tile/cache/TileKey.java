package com.tapsifood.foodmap.tile.cache;

import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.tile.ContentCoding;
import com.tapsifood.foodmap.tile.TileFormat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Everything the bytes of a tile depend on, and what those see whom they were made for.
 *
 * @param view text of the {@link GrantedView}
 */
record TileKey(String view, TileCoord coord, TileFormat format, ContentCoding coding) {

    private static final int ETAG_BYTES = 12;

    /** A strong entity tag, in its quotes. */
    String etag() {
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest(), ETAG_BYTES)) + '"';
    }

    /** Stands for the key where others may read it. */
    String hash() {
        return HexFormat.of().formatHex(digest());
    }

    private byte[] digest() {
        String text =
                coord.z() + "/" + coord.x() + "/" + coord.y() + format.suffix() + " " + coding.token() + " " + view;
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
