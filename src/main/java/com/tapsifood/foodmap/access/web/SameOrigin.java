package com.tapsifood.foodmap.access.web;

import com.tapsifood.foodmap.access.Forbidden;
import com.tapsifood.foodmap.access.KeySources;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What changes something on the strength of a cookie must come from our own pages. Browsers say where a request comes
 * from; a request that says nothing comes from a program, which has no cookies but its own.
 */
final class SameOrigin implements WebFilter {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** "none" is the user's own doing, such as a typed address. */
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        return concerns(request) && !isOwn(request)
                ? Mono.error(new Forbidden("CROSS_ORIGIN", "the cookie counts for requests of this site only"))
                : chain.filter(exchange);
    }

    private static boolean concerns(ServerHttpRequest request) {
        boolean safe = SAFE.contains(request.getMethod());
        boolean onCookie = request.getCookies().containsKey(KeySources.COOKIE)
                && request.getHeaders().getFirst(KeySources.HEADER) == null;
        boolean setsCookie = request.getPath().value().equals("/session");
        // no browser forbids the pages of other sites to open one, with our cookie
        boolean opensSocket = "websocket".equalsIgnoreCase(request.getHeaders().getUpgrade());
        return opensSocket || !safe && (onCookie || setsCookie);
    }

    static boolean isOwn(ServerHttpRequest request) {
        String site = request.getHeaders().getFirst("Sec-Fetch-Site");
        String origin = request.getHeaders().getOrigin();
        return (site == null || OWN_SITES.contains(site))
                && (origin == null || isSame(origin, request.getHeaders().getFirst("Host")));
    }

    private static boolean isSame(String origin, @Nullable String host) {
        if (host == null) {
            return false;
        }
        try {
            URI from = URI.create(origin);
            return from.getHost() != null
                    && authority(from).equals(authority(URI.create(from.getScheme() + "://" + host)));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String authority(URI uri) {
        int standard = "https".equals(uri.getScheme()) ? 443 : 80;
        int port = uri.getPort() < 0 ? standard : uri.getPort();
        return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
