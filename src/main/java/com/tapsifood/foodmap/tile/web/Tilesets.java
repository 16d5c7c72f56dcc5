package com.tapsifood.foodmap.tile.web;

import com.tapsifood.foodmap.platform.NotFound;
import com.tapsifood.foodmap.tile.TileSource;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everything there are tiles of. */
@Component
class Tilesets {

    private final Map<String, TileSource> sources;

    Tilesets(Collection<TileSource> sources) {
        this.sources = sources.stream()
                .collect(Collectors.toMap(s -> s.tileset().id(), Function.identity(), (a, b) -> a, TreeMap::new));
    }

    Collection<TileSource> list() {
        return sources.values();
    }

    TileSource getSource(String id) {
        TileSource source = sources.get(id);
        if (source == null) {
            throw new NotFound("NO_SUCH_TILESET", "tileset", "there is no such tileset; there are " + sources.keySet());
        }
        return source;
    }
}
