package com.tapsifood.foodmap.access;

import java.util.Arrays;
import java.util.Optional;

/** What a caller may do at all. None includes another. */
public enum Scope {
    TILES_READ("tiles:read"),
    GRAPH_READ("graph:read"),
    EXPORT_READ("export:read"),
    ADMIN("admin");

    private final String key;

    Scope(String key) {
        this.key = key;
    }

    /** Name in tables, on the command line and in messages. */
    public String key() {
        return key;
    }

    public static Optional<Scope> find(String key) {
        return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
    }

    /** The scope of that name. */
    public static Scope of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no such scope: " + key));
    }
}
