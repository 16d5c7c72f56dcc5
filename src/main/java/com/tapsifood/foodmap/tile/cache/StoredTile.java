package com.tapsifood.foodmap.tile.cache;

import com.tapsifood.foodmap.tile.ContentCoding;
import com.tapsifood.foodmap.tile.Tile;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** A tile as bytes that others keep: what is in them, a checksum, then the bytes to send. */
final class StoredTile {

    private static final int HEAD = 1 + Integer.BYTES;
    private static final byte EMPTY = 'e';
    private static final byte[] CODINGS = {'i', 'g', 'b'};

    private StoredTile() {}

    static byte[] bytes(Tile tile) {
        return switch (tile) {
            case Tile.Empty empty -> bytes(EMPTY, new byte[0]);
            case Tile.Filled filled -> bytes(CODINGS[filled.coding().ordinal()], filled.bytes());
        };
    }

    private static byte[] bytes(byte kind, byte[] body) {
        return ByteBuffer.allocate(HEAD + body.length)
                .put(kind)
                .putInt(checksum(kind, body))
                .put(body)
                .array();
    }

    /** Null for bytes that are no tile. */
    static @Nullable Tile tile(String etag, byte[] bytes) {
        if (bytes.length < HEAD) {
            return null;
        }
        var from = ByteBuffer.wrap(bytes);
        byte kind = from.get();
        int checksum = from.getInt();
        var body = new byte[from.remaining()];
        from.get(body);
        if (checksum != checksum(kind, body)) {
            return null;
        }
        if (kind == EMPTY) {
            return new Tile.Empty(etag);
        }
        for (ContentCoding coding : ContentCoding.values()) {
            if (kind == CODINGS[coding.ordinal()]) {
                return new Tile.Filled(etag, coding, body);
            }
        }
        return null;
    }

    private static int checksum(byte kind, byte[] body) {
        var checksum = new CRC32C();
        checksum.update(kind);
        checksum.update(body);
        return (int) checksum.getValue();
    }
}
