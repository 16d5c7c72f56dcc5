package com.tapsifood.foodmap.tile.cache;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileView;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A view as callers of some rights see it, with the text that all its tiles are kept under. */
public final class GrantedView {

    private final String tileset;
    private final TileView view;
    private final String extrasKey;
    private final Map<TileFormat, String> tileKeys = new EnumMap<>(TileFormat.class);

    public GrantedView(String tileset, Set<TileFormat> formats, TileView view, Rights rights) {
        this.tileset = tileset;
        this.view = view;
        String maker = "#" + view.revision() + "#" + rights.sight();
        String decidedBy = "#" + new TreeMap<>(view.versions()) + maker;
        extrasKey = tileset + ".json?" + view.filter() + "#" + new TreeMap<>(view.versionsOfExtras()) + maker;
        for (TileFormat format : formats) {
            tileKeys.put(format, tileset + "?" + view.filter(format) + decidedBy);
        }
    }

    public String tileset() {
        return tileset;
    }

    public TileView view() {
        return view;
    }

    /** What TileJSON says beyond the standard depends on this. */
    String extrasKey() {
        return extrasKey;
    }

    /** All tiles of this format depend on this. */
    String key(TileFormat format) {
        String key = tileKeys.get(format);
        if (key == null) {
            throw new IllegalArgumentException("no such tiles: " + format);
        }
        return key;
    }
}
