package com.tapsifood.foodmap.platform.web;

import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Headers that every answer carries, errors included. What says nothing about caching is not cached. */
@Component
@Profile("serve")
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswerHeaders implements WebFilter {

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; worker-src 'self';"
            + " style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self';"
            + " manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final boolean servesGraphiQl;

    AnswerHeaders(Environment environment) {
        this.servesGraphiQl = environment.acceptsProfiles(Profiles.of("dev"));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var response = exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        // GraphiQL, of developers only, loads its scripts from another site
        if (!servesGraphiQl || !exchange.getRequest().getPath().value().equals("/graphiql")) {
            headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        response.beforeCommit(() -> Mono.fromRunnable(() -> forbidCachingUnlessSaid(response)));
        return chain.filter(exchange);
    }

    private static void forbidCachingUnlessSaid(ServerHttpResponse response) {
        if (response.getHeaders().getCacheControl() == null) {
            response.getHeaders().setCacheControl("no-store");
        }
    }
}
