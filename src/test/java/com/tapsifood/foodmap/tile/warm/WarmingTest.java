package com.tapsifood.foodmap.tile.warm;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.tile.TileSource;
import com.tapsifood.foodmap.tile.TileView;
import com.tapsifood.foodmap.tile.Tileset;
import com.tapsifood.foodmap.tile.cache.RecentRights;
import com.tapsifood.foodmap.tile.cache.TileCache;
import com.tapsifood.foodmap.tile.cache.Wanted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WarmingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TileCache cache = Wanted.cache();
    private final RecentRights rights = new RecentRights();
    private final List<TileCoord> made = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        cache.destroy();
    }

    /** Tiles that know a city, and who may see it. */
    private final class Source implements TileSource {

        @Override
        public Tileset tileset() {
            return Tileset.load("heatmap");
        }

        @Override
        public TileView view(TileQuery query, Rights caller) {
            if (!caller.sees("tehran")) {
                throw new InvalidParameter("city", "not theirs");
            }
            query.only("city", "from", "to");
            return Wanted.view("city=tehran" + query.text("from"), tile -> {
                made.add(tile);
                return new byte[300];
            });
        }
    }

    private Warming warming(String... views) {
        var properties = new WarmingProperties(true, Duration.ofHours(1), List.of(views), 8, 9, 100);
        return new Warming(properties, cache, rights, List.of(), List.of(new Source()));
    }

    @Test
    void viewsAreMadeOnceInEveryCoding() {
        Warming warming = warming("heatmap?city=tehran");
        warming.warmWhenDue().block(PATIENCE);
        long tiles = made.stream().filter(tile -> tile.z() > 0).distinct().count();
        assertThat(tiles).isPositive();
        assertThat(made.stream().filter(tile -> tile.z() > 0)).hasSize((int) tiles * 2);
        int before = made.size();
        warming.warmWhenDue().block(PATIENCE);
        warming("heatmap?city=tehran").warmWhenDue().block(PATIENCE);
        assertThat(made).hasSize(before);
        warming.stop();
    }

    @Test
    void rightsSeenLatelyAreServedToo() {
        rights.note(new Rights(Set.of(Scope.TILES_READ), Set.of("tehran")));
        rights.note(new Rights(Set.of(Scope.TILES_READ), Set.of("shiraz")));
        Warming warming = warming("heatmap?city=tehran");
        warming.warmWhenDue().block(PATIENCE);
        long tiles = made.stream().filter(tile -> tile.z() > 0).distinct().count();
        assertThat(made.stream().filter(tile -> tile.z() > 0)).hasSize((int) tiles * 4);
        warming.stop();
    }
}
