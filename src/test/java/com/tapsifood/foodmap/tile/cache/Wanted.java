package com.tapsifood.foodmap.tile.cache;

import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.tile.ContentCoding;
import com.tapsifood.foodmap.tile.TileFormat;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.Set;

/** For tests of other packages. */
public final class Wanted {

    private Wanted() {}

    /** Some tile of the heat map of Tehran. */
    public static WantedTile tile() {
        var view = new FixedView("city=tehran", Map.of("orders", 7), "1");
        var granted = new GrantedView("heatmap", Set.of(TileFormat.MVT), view, CountedView.RIGHTS);
        return new WantedTile(granted, new TileCoord(5, 20, 12), TileFormat.MVT, ContentCoding.IDENTITY);
    }

    public static TileMeters meters() {
        return new TileMeters(new SimpleMeterRegistry());
    }
}
