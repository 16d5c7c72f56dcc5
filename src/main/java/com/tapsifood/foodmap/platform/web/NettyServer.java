package com.tapsifood.foodmap.platform.web;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;

/** What happens to every request before Spring sees it. In one place, because of several mappings the last one wins. */
@Component
@Profile("serve")
class NettyServer implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    private final RequestMeters meters;

    NettyServer(RequestMeters meters) {
        this.meters = meters;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.mapHandle(this::prepared));
    }

    private Mono<Void> prepared(Mono<Void> answer, Connection connection) {
        Mono<Void> measured = meters.measured(EveryAnswer.withHeaders(answer, connection), connection);
        return KeptConnections.inTaskOfItsOwn(measured, connection);
    }
}
