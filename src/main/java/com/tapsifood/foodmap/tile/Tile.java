package com.tapsifood.foodmap.tile;

/** A tile as it is kept and sent. */
public sealed interface Tile {

    /** Strong validator of this representation, as it stands in a header: a hash of all that decides the bytes. */
    String etag();

    /** Valid, but nothing is there. */
    record Empty(String etag) implements Tile {}

    /** @param bytes ready to send; nobody changes them */
    record Filled(String etag, ContentCoding coding, byte[] bytes) implements Tile {}
}
