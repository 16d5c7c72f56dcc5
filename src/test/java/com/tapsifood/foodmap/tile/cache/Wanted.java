package com.tapsifood.foodmap.tile.cache;

import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.tile.ContentCoding;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileView;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.util.unit.DataSize;

/** For tests of other packages. */
public final class Wanted {

    private Wanted() {}

    /** Some tile of the heat map of Tehran. */
    public static WantedTile tile() {
        var view = new FixedView("city=tehran", Map.of("orders", 7), "1");
        var granted = new GrantedView("heatmap", Set.of(TileFormat.MVT), view, CountedView.RIGHTS);
        return new WantedTile(granted, new TileCoord(5, 20, 12), TileFormat.MVT, ContentCoding.IDENTITY);
    }

    public static TileView view(String filter, Function<TileCoord, byte[]> encoder) {
        return new FixedView(filter, Map.of("orders", 1), "1", encoder);
    }

    public static TileCache cache() {
        return new TileCache(new TileCacheProperties(DataSize.ofMegabytes(1)), Optional.empty(), meters());
    }

    public static TileMeters meters() {
        return new TileMeters(new SimpleMeterRegistry());
    }
}
