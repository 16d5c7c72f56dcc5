package com.tapsifood.foodmap.tile;

import com.tapsifood.foodmap.access.Rights;
import java.util.Set;
import reactor.core.publisher.Mono;

/** A feature that has tiles. */
public interface TileSource {

    Tileset tileset();

    /** What its tiles may be written as. */
    default Set<TileFormat> formats() {
        return Set.of(TileFormat.MVT);
    }

    /**
     * Reads what a query names and only the database knows, so that a view of it can be had at once.
     *
     * @param query unescaped
     */
    default Mono<Void> prepare(String query) {
        return Mono.empty();
    }

    /**
     * The tileset under one filter, on the versions served now. Cheap: nothing is computed yet.
     *
     * @throws com.tapsifood.foodmap.platform.Refusal when a parameter cannot be used or the caller may not see it
     */
    TileView view(TileQuery query, Rights rights);
}
