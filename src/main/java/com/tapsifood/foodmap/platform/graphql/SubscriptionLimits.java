package com.tapsifood.foodmap.platform.graphql;

import java.time.Duration;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Bounds what stays open: WebSockets and subscriptions of each key, and all subscriptions. One ends after an hour, so
 * that a key that was taken back is asked for again.
 */
@Component
@Profile("serve")
class SubscriptionLimits implements WebSocketGraphQlInterceptor {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final String EVERYBODY = "";
    private static final String SOCKET_OF = SubscriptionLimits.class.getName() + ".socket";

    private final GraphProperties properties;
    private final OpenCount subscriptions = new OpenCount();
    private final OpenCount sockets = new OpenCount();

    SubscriptionLimits(GraphProperties properties) {
        this.properties = properties;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .flatMap(answer -> answer.getData() instanceof Publisher<?> events
                        ? caller().map(caller -> counted(request, answer, events, caller))
                        : Mono.just(answer));
    }

    private WebGraphQlResponse counted(
            WebGraphQlRequest request, WebGraphQlResponse answer, Publisher<?> events, String caller) {
        if (!subscriptions.take(caller, properties.subscriptionsPerCaller())) {
            return tooMany(request);
        }
        if (!subscriptions.take(EVERYBODY, properties.subscriptions())) {
            subscriptions.give(caller);
            return tooMany(request);
        }
        Flux<?> bounded = Flux.from(events).take(LIFE).doFinally(signal -> {
            subscriptions.give(caller);
            subscriptions.give(EVERYBODY);
        });
        return answer.transform(changed -> changed.data(bounded));
    }

    @Override
    public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo socket, Map<String, Object> payload) {
        return caller().flatMap(caller -> {
            if (!sockets.take(caller, properties.subscriptionsPerCaller())) {
                return Mono.error(new IllegalStateException("too many sockets of one key"));
            }
            socket.getAttributes().put(SOCKET_OF, caller);
            return Mono.empty();
        });
    }

    @Override
    public void handleConnectionClosed(WebSocketSessionInfo socket, int status, Map<String, Object> payload) {
        if (socket.getAttributes().remove(SOCKET_OF) instanceof String caller) {
            sockets.give(caller);
        }
    }

    private static Mono<String> caller() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .map(Authentication::getName)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("nobody asks")));
    }

    private static WebGraphQlResponse tooMany(WebGraphQlRequest request) {
        return RequestErrors.refused(
                request, ErrorType.FORBIDDEN, "TOO_MANY_SUBSCRIPTIONS", "too many subscriptions are open");
    }
}
