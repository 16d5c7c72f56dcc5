package com.tapsifood.foodmap.tile;

/** How the bytes of an answer are compressed. */
public enum ContentCoding {
    IDENTITY("identity"),
    GZIP("gzip"),
    BROTLI("br");

    private final String token;

    ContentCoding(String token) {
        this.token = token;
    }

    /** Its word in HTTP headers. */
    public String token() {
        return token;
    }
}
