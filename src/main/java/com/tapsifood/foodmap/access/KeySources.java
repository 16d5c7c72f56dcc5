package com.tapsifood.foodmap.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Where a request may carry its key: a header, the query of a tile, the dashboard's cookie; the first found counts. */
public final class KeySources {

    public static final String HEADER = "X-API-Key";
    public static final String COOKIE = "foodmap_key";
    /** For map libraries that cannot send headers. Addresses end up in logs and histories, so nowhere else. */
    static final String QUERY = "key";

    private static final String TILES = "/tiles/";

    private KeySources() {}

    public static Optional<String> find(ServerHttpRequest request) {
        return Optional.ofNullable(header(request))
                .or(() -> Optional.ofNullable(query(request)))
                .or(() -> Optional.ofNullable(cookie(request)));
    }

    private static @Nullable String header(ServerHttpRequest request) {
        return request.getHeaders().getFirst(HEADER);
    }

    private static @Nullable String query(ServerHttpRequest request) {
        boolean isTile = request.getPath().pathWithinApplication().value().startsWith(TILES);
        return isTile ? request.getQueryParams().getFirst(QUERY) : null;
    }

    private static @Nullable String cookie(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(COOKIE);
        return cookie == null ? null : cookie.getValue();
    }
}
