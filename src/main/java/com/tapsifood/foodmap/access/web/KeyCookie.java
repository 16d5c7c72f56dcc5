package com.tapsifood.foodmap.access.web;

import com.tapsifood.foodmap.access.KeySources;
import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The cookie that carries the dashboard's key: out of reach of scripts and of other sites. */
final class KeyCookie {

    private static final Duration KEPT = Duration.ofDays(30);

    private KeyCookie() {}

    static ResponseCookie with(String key, ServerHttpRequest request) {
        return cookie(key, request, KEPT);
    }

    /** Makes the browser forget the key. */
    static ResponseCookie cleared(ServerHttpRequest request) {
        return cookie("", request, Duration.ZERO);
    }

    private static ResponseCookie cookie(String value, ServerHttpRequest request, Duration kept) {
        return ResponseCookie.from(KeySources.COOKIE, value)
                .httpOnly(true)
                .sameSite("Strict")
                .secure("https".equals(request.getURI().getScheme()))
                .path("/")
                .maxAge(kept)
                .build();
    }
}
