package com.tapsifood.foodmap.tile.cache;

/** Tells one database from others that count the same versions and share a Redis. */
record Installation(String id) {

    /** Name of a tile in Redis. */
    String name(TileKey key) {
        return "foodmap:" + id + ":tile:" + key.hash();
    }
}
