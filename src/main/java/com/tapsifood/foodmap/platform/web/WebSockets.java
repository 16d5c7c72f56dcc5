package com.tapsifood.foodmap.platform.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.Connection;

/** Opens WebSockets on the event loop of their connection. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class WebSockets implements WebFluxConfigurer {

    @Override
    public WebSocketService getWebSocketService() {
        return new HandshakeWebSocketService(new OnTheEventLoop());
    }

    /**
     * The key of a caller is looked up in the database, and the answer comes on one of its threads. From there the
     * client could send its first frame before the pipeline knows of WebSockets: one in some hundreds was lost.
     */
    private static final class OnTheEventLoop extends ReactorNettyRequestUpgradeStrategy {

        @Override
        public Mono<Void> upgrade(
                ServerWebExchange exchange,
                WebSocketHandler handler,
                @Nullable String protocol,
                Supplier<HandshakeInfo> handshake) {
            Connection connection = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
            return super.upgrade(exchange, handler, protocol, handshake)
                    .subscribeOn(Schedulers.fromExecutor(connection.channel().eventLoop()));
        }
    }
}
