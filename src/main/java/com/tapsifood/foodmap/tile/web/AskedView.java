package com.tapsifood.foodmap.tile.web;

import com.tapsifood.foodmap.tile.TileAddress;
import com.tapsifood.foodmap.tile.cache.GrantedView;
import org.jspecify.annotations.Nullable;

/**
 * The view that a query string asks for.
 *
 * @param cacheControl how long the answer may be kept
 */
record AskedView(GrantedView granted, String cacheControl) {

    /**
     * An address that names the version served never changes; one that names another must not be kept; one that names
     * none is asked again soon.
     */
    static AskedView of(GrantedView granted, @Nullable String askedVersion) {
        if (askedVersion == null) {
            return new AskedView(granted, "private, max-age=60, stale-while-revalidate=600");
        }
        return askedVersion.equals(TileAddress.version(granted.view()))
                ? new AskedView(granted, "private, max-age=31536000, immutable")
                : new AskedView(granted, "private, no-store");
    }
}
