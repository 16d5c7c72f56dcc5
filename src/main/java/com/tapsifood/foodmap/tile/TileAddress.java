package com.tapsifood.foodmap.tile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Addresses of the tiles of a view, from the root of the server. */
public final class TileAddress {

    private TileAddress() {}

    /** With {z}, {x} and {y} to fill in. */
    public static String template(Tileset tileset, TileFormat format, TileView view) {
        String filter = view.filter(format);
        return "/tiles/" + tileset.id() + "/{z}/{x}/{y}" + format.suffix() + "?"
                + (filter.isEmpty() ? "" : filter + "&") + "v=" + version(view);
    }

    /** A filter text as the value of one parameter. */
    public static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Versions in one word, for {@code v=}. */
    public static String version(TileView view) {
        return new TreeMap<>(view.versions())
                .values().stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
}
