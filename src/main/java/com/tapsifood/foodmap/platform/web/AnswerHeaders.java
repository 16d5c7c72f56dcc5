package com.tapsifood.foodmap.platform.web;

import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Of the headers of answers what depends on the answer. What says nothing about caching is not cached. */
@Component
@Profile("serve")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class AnswerHeaders implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var response = exchange.getResponse();
        response.beforeCommit(() -> Mono.fromRunnable(() -> forbidCachingUnlessSaid(response)));
        return chain.filter(exchange);
    }

    private static void forbidCachingUnlessSaid(ServerHttpResponse response) {
        if (response.getHeaders().getCacheControl() == null) {
            response.getHeaders().setCacheControl("no-store");
        }
    }
}
