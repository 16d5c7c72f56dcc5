package com.tapsifood.foodmap.tile;

/** A tile as it is kept and sent. */
public sealed interface Tile {

    /** Strong validator: a hash of all that decides the bytes. */
    String etag();

    /** Valid, but nothing is there. */
    record Empty(String etag) implements Tile {}

    /** @param gzip compressed, ready to send; nobody changes it */
    record Filled(String etag, byte[] gzip) implements Tile {}
}
