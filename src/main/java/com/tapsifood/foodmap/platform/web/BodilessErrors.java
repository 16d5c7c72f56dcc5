package com.tapsifood.foodmap.platform.web;

import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Some routes of libraries refuse with a status and no word; here they fail instead, and so become problems too. */
@Component
@Profile("serve")
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class BodilessErrors implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var speaking = new Speaking(exchange.getResponse());
        return chain.filter(exchange.mutate().response(speaking).build());
    }

    private static final class Speaking extends ServerHttpResponseDecorator {

        Speaking(ServerHttpResponse response) {
            super(response);
        }

        @Override
        public Mono<Void> setComplete() {
            HttpStatusCode status = getStatusCode();
            return status != null && status.isError() && !isCommitted()
                    ? Mono.error(new ResponseStatusException(status))
                    : super.setComplete();
        }
    }
}
