package com.tapsifood.foodmap.tile.cache;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.tile.ContentCoding;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileView;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Says how often a tile was made. The tile is its filter; without a filter it is empty. */
record CountedView(String filter, AtomicInteger made) implements TileView {

    static final Rights RIGHTS = Rights.everywhere(Set.of(Scope.TILES_READ));
    static final TileCoord COORD = new TileCoord(10, 658, 403);

    CountedView(String filter) {
        this(filter, new AtomicInteger());
    }

    WantedTile wanted() {
        var granted = new GrantedView("heatmap", Set.of(TileFormat.MVT), this, RIGHTS);
        return new WantedTile(granted, COORD, TileFormat.MVT, ContentCoding.GZIP);
    }

    TileKey key() {
        return wanted().key();
    }

    @Override
    public Map<String, Integer> versions() {
        return Map.of("orders", 1);
    }

    @Override
    public String revision() {
        return "1";
    }

    @Override
    public Bounds bounds() {
        return new Bounds(51, 35, 52, 36);
    }

    @Override
    public Map<String, Object> extras() {
        return Map.of();
    }

    @Override
    public byte[] encode(TileCoord tile, TileFormat format) {
        made.incrementAndGet();
        return filter.getBytes(StandardCharsets.UTF_8);
    }
}
